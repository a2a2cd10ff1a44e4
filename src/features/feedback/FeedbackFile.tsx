import { feedbackGet } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { goTo, type Screen } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { formatDate, formatMoment } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Facts, Note, Prose, Row, Section, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { Timeline } from '@/ui/Steps'
import { StatusTag } from '@/ui/Tag'
import { ContactLine } from './ContactLine'
import { HandlerActions } from './HandlerActions'
import type { HandledFeedback } from './handled'
import { isOpen, SATISFACTION_NAMES, stateTag, stepWord } from './words'

/** One piece of feedback, whole: what was said, what was done, what can be done. `detail` is the screen this is on. */
export function FeedbackFile({ feedbackId, detail }: { feedbackId: string | undefined; detail: Screen }) {
  const remote = useRemote(feedbackGet, { feedbackId: feedbackId ?? '' }, { isEnabled: Boolean(feedbackId) })
  if (!feedbackId) return <Empty>没有说明是哪一条意见，请从列表中打开。</Empty>
  return (
    <Remote of={remote}>
      {(feedback) => (
        <Stack gap={24}>
          <Saying feedback={feedback} />
          {feedback.reply && (
            <Card>
              <Stack gap={8}>
                <Heading level={3}>答复</Heading>
                <Prose>{feedback.reply.text}</Prose>
                <Note>
                  {feedback.reply.by} · {formatMoment(feedback.reply.at)}
                </Note>
              </Stack>
            </Card>
          )}
          {feedback.mergedIntoId && (
            <Button icon='link' onPress={() => void goTo(detail, { id: feedback.mergedIntoId ?? undefined })}>
              查看合并到的意见
            </Button>
          )}
          <HandlerActions key={feedback.updatedAt} feedback={feedback} />
          <History feedback={feedback} />
        </Stack>
      )}
    </Remote>
  )
}

function Saying({ feedback }: { feedback: HandledFeedback }) {
  const { word, tone } = stateTag(feedback.state)
  const author = feedback.isAnonymous ? '匿名' : feedback.authorName || '群众'
  return (
    <Stack gap={16}>
      <Row isSpread>
        <Heading level={2}>{FEEDBACK_KIND_NAMES[feedback.kind]}</Heading>
        <StatusTag tone={tone}>{word}</StatusTag>
      </Row>
      <Prose>{feedback.text}</Prose>
      <Card>
        <Facts
          items={[
            { label: '对象', value: feedback.target.title },
            { label: '提出人', value: author },
            {
              label: '联系方式',
              value: feedback.hasContact ? <ContactLine feedbackId={feedback._id} /> : '未留',
            },
            { label: '提交', value: formatMoment(feedback.createdAt) },
            ...(isOpen(feedback.state) ? [{ label: '最迟答复', value: formatDate(feedback.dueOn) }] : []),
            {
              label: '公开',
              value: feedback.isPublished
                ? '已公开'
                : feedback.mayPublish
                  ? '提出人同意，审核后公开'
                  : '提出人没有同意公开',
            },
            ...(feedback.satisfaction
              ? [{ label: '满意度', value: SATISFACTION_NAMES[feedback.satisfaction - 1] }]
              : []),
          ]}
        />
      </Card>
    </Stack>
  )
}

function History({ feedback }: { feedback: HandledFeedback }) {
  return (
    <Section title='办理记录'>
      <Timeline
        items={[...feedback.history].reverse().map(({ at, by, action, remark }, index) => ({
          id: `${at}.${index}`,
          time: formatMoment(at),
          title: by ? `${stepWord(action)} · ${by}` : stepWord(action),
          text: remark || undefined,
        }))}
      />
    </Section>
  )
}
