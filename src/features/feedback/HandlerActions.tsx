import { feedbackHandle, feedbackReply } from '@contract/feedback/endpoints'
import { canStep } from '@contract/feedback/rules'
import { useState } from 'react'
import { checkInput, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Fields, Row, Section } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { DeclineSheet } from './DeclineSheet'
import { HANDLED, type HandledFeedback } from './handled'
import { MergeSheet } from './MergeSheet'

/** The next steps: an answer in sight, the rarer ones beside it. */
export function HandlerActions({ feedback }: { feedback: HandledFeedback }) {
  const { _id: feedbackId, state } = feedback
  const [open, setOpen] = useState<'decline' | 'merge' | null>(null)
  const handling = useSend(feedbackHandle, HANDLED)
  const take = async (action: 'accept' | 'start', said: string) => {
    if (await handling.send({ feedbackId, action })) toast(said)
  }
  const close = async () => {
    const isSure = await confirm({
      title: '办结这条意见？',
      text: '提出人还没有评价。办结后提出人仍可重新提出一次。',
      confirmText: '办结',
    })
    if (isSure && (await handling.send({ feedbackId, action: 'close' }))) toast('已办结')
  }
  if (!canStep(state, 'reply') && !canStep(state, 'close')) return null
  return (
    <Section title='办理'>
      <Fields>
        {canStep(state, 'reply') && <ReplyForm feedbackId={feedbackId} />}
        <Row isWrapping>
          {canStep(state, 'accept') && (
            <Button isLoading={handling.isSending} onPress={() => void take('accept', '已受理')}>
              受理
            </Button>
          )}
          {canStep(state, 'start') && (
            <Button isLoading={handling.isSending} onPress={() => void take('start', '已开始办理')}>
              开始办理
            </Button>
          )}
          {canStep(state, 'merge') && <Button onPress={() => setOpen('merge')}>合并</Button>}
          {canStep(state, 'decline') && <Button onPress={() => setOpen('decline')}>不予受理</Button>}
          {canStep(state, 'close') && (
            <Button isLoading={handling.isSending} onPress={() => void close()}>
              办结
            </Button>
          )}
        </Row>
        {handling.error && <Banner tone='attention'>{handling.error.message}</Banner>}
      </Fields>
      <DeclineSheet feedbackId={feedbackId} isOpen={open === 'decline'} onClose={() => setOpen(null)} />
      <MergeSheet feedbackId={feedbackId} isOpen={open === 'merge'} onClose={() => setOpen(null)} />
    </Section>
  )
}

function ReplyForm({ feedbackId }: { feedbackId: string }) {
  const draft = useDraft(`feedback-reply.${feedbackId}`, { text: '' })
  const [error, setError] = useState<string>()
  const replying = useSend(feedbackReply, HANDLED)
  const reply = async () => {
    const input = { feedbackId, text: draft.value.text }
    const wrong = checkInput(feedbackReply, input)?.text
    setError(wrong)
    if (wrong || !(await replying.send(input))) return
    draft.clear()
    toast('答复已发出')
  }
  return (
    <>
      <TextArea
        label='答复'
        hint='提出人会看到；不显示您的姓名。写到一半离开，内容会保留'
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        limit={2000}
        lines={4}
        error={error ?? fieldErrorsOf(replying.error).text}
      />
      <Row>
        <Button kind='primary' isLoading={replying.isSending} onPress={() => void reply()}>
          发出答复
        </Button>
      </Row>
      {replying.error && <Banner tone='attention'>{replying.error.message}</Banner>}
    </>
  )
}
