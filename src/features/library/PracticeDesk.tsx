import type { OutputOf } from '@contract/endpoint'
import { PRACTICE_STATE_NAMES } from '@contract/library/entity'
import type { practiceGetForDesk } from '@contract/library/practice'
import { goTo } from '@/lib/router'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Note, Row, Stack } from '@/ui/Layout'
import { StatusTag } from '@/ui/Tag'
import { PracticeText } from './PracticeArticle'
import { ReviewForm } from './ReviewForm'
import { WithdrawForm } from './WithdrawForm'
import { PRACTICE_TONES } from './words'

interface Props {
  practice: OutputOf<typeof practiceGetForDesk>
  as: 'secretary' | 'supervisor'
  organizationId: string
  onDone: () => void
}

/** A practice with how it stands and what one may do about it. */
export function PracticeDesk({ practice, as, organizationId, onDone }: Props) {
  const { _id: practiceId, state, remark, mayEdit, mayReview, regulationId } = practice
  return (
    <Stack gap={16}>
      <Stack gap={4}>
        <Heading level={2}>{practice.title}</Heading>
        <Row isWrapping>
          <StatusTag tone={PRACTICE_TONES[state]}>{PRACTICE_STATE_NAMES[state]}</StatusTag>
          <Note>
            {practice.organizationName} · 来源：{practice.source.title}
          </Note>
        </Row>
      </Stack>
      {remark && <Banner icon='info'>意见：{remark}</Banner>}
      <PracticeText {...practice} />
      {mayReview && as === 'supervisor' && <ReviewForm practice={practice} onDone={onDone} />}
      {mayEdit && as === 'secretary' && (
        <Button
          kind='primary'
          isWide
          onPress={() => void goTo('secretary/practice-edit', { practiceId, organizationId })}
        >
          修改
        </Button>
      )}
      {as === 'supervisor' && state === 'published' && !regulationId && (
        <Button
          kind='primary'
          isWide
          onPress={() => void goTo('supervisor/regulation-edit', { practiceId, organizationId })}
        >
          上升为制度
        </Button>
      )}
      {regulationId && (
        <Button isWide onPress={() => void goTo('visitor/regulation', { id: regulationId })}>
          查看制度
        </Button>
      )}
      {state !== 'withdrawn' && <WithdrawForm practiceId={practiceId} onDone={onDone} />}
    </Stack>
  )
}
