import {
  type FeedbackStatus,
  feedbackConclude,
  feedbackFindMine,
  feedbackReopen,
} from '@contract/feedback/endpoints'
import { useState } from 'react'
import { checkInput, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Field } from '@/ui/Field'
import { Fields, Row, Stack } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { SATISFACTION_NAMES } from './words'

/** The author's own record: by its ticket, or by its id where the author is signed in. */
export type Own = { ticket: string } | { feedbackId: string }

interface Props {
  own: Own
  status: FeedbackStatus
  onChange: (status: FeedbackStatus) => void
}

/** What is left to the author: say how content one is, or put it forward once more. */
export function AuthorActions(props: Props) {
  const [isReopening, setIsReopening] = useState(false)
  const { state, mayReopen } = props.status
  if (isReopening) return <Reopening {...props} onLeave={() => setIsReopening(false)} />
  return (
    <Stack gap={16}>
      {state === 'answered' && <Concluding {...props} />}
      {mayReopen && (
        <Row>
          <Button icon='undo' onPress={() => setIsReopening(true)}>
            没有解决，重新提出
          </Button>
        </Row>
      )}
    </Stack>
  )
}

const MARKS = SATISFACTION_NAMES.map((label, index) => ({ value: String(index + 1), label }))

function Concluding({ own, onChange }: Props) {
  const [mark, setMark] = useState<string>()
  const concluding = useSend(feedbackConclude, [feedbackFindMine])
  const conclude = async () => {
    const status = await concluding.send({ ...own, satisfaction: mark ? Number(mark) : null })
    if (!status) return
    toast('已办结，谢谢您的评价')
    onChange(status)
  }
  return (
    <Fields>
      <Field label='您对答复满意吗' isOptional hint='只有办理人能看到' isGroup>
        {() => (
          <Chips
            label='您对答复满意吗'
            options={MARKS}
            value={mark ? [mark] : []}
            onChange={([chosen]) => setMark(chosen)}
          />
        )}
      </Field>
      <Row>
        <Button kind='primary' isLoading={concluding.isSending} onPress={() => void conclude()}>
          确认办结
        </Button>
      </Row>
      {concluding.error && <Banner tone='attention'>{concluding.error.message}</Banner>}
    </Fields>
  )
}

function Reopening({ own, onChange, onLeave }: Props & { onLeave: () => void }) {
  const draft = useDraft(`feedback-reopen.${'ticket' in own ? own.ticket : own.feedbackId}`, { reason: '' })
  const [error, setError] = useState<string>()
  const reopening = useSend(feedbackReopen, [feedbackFindMine])
  const reopen = async () => {
    const input = { ...own, reason: draft.value.reason }
    const wrong = checkInput(feedbackReopen, input)?.reason
    setError(wrong)
    const status = wrong ? undefined : await reopening.send(input)
    if (!status) return
    draft.clear()
    toast('已重新提出，将继续办理')
    onChange(status)
  }
  return (
    <Fields>
      <TextArea
        label='还有什么没有解决'
        hint='同一条意见可以重新提出一次'
        value={draft.value.reason}
        onChange={(reason) => draft.set({ reason })}
        limit={500}
        lines={3}
        error={error ?? fieldErrorsOf(reopening.error).reason}
      />
      <Row>
        <Button kind='primary' isLoading={reopening.isSending} onPress={() => void reopen()}>
          重新提出
        </Button>
        <Button kind='quiet' onPress={onLeave}>
          先不提
        </Button>
      </Row>
      {reopening.error && <Banner tone='attention'>{reopening.error.message}</Banner>}
    </Fields>
  )
}
