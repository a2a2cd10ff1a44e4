import type { FeedbackStatus } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { formatDate, formatDay, formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Facts, Note, Prose, Row, Stack } from '@/ui/Layout'
import { Timeline } from '@/ui/Steps'
import { StatusTag } from '@/ui/Tag'
import { authorTag, isOpen, SATISFACTION_NAMES, stepWord } from './words'

/** What became of it, as its author reads it. */
export function StatusCard({ status }: { status: FeedbackStatus }) {
  const { word, tone } = authorTag(status)
  const steps = [...status.steps].reverse()
  return (
    <Stack gap={16}>
      <Row isSpread>
        <Heading level={2}>{FEEDBACK_KIND_NAMES[status.kind]}</Heading>
        <StatusTag tone={tone}>{word}</StatusTag>
      </Row>
      <Facts
        items={[
          { label: '对象', value: status.targetTitle },
          { label: '提交', value: formatDay(status.createdAt) },
          ...(isOpen(status.state) ? [{ label: '答复', value: `最迟 ${formatDate(status.dueOn)}` }] : []),
          ...(status.satisfaction
            ? [{ label: '您的评价', value: SATISFACTION_NAMES[status.satisfaction - 1] }]
            : []),
        ]}
      />
      {status.text ? <Prose>{status.text}</Prose> : <Note>举报内容已加密，不在这里显示。</Note>}
      {status.reason && <Banner tone='calm'>{status.reason}</Banner>}
      {status.reply && (
        <Card>
          <Stack gap={8}>
            <Heading level={3}>答复</Heading>
            <Prose>{status.reply.text}</Prose>
            <Note>{formatMoment(status.reply.at)}</Note>
          </Stack>
        </Card>
      )}
      <Timeline
        items={steps.map(({ at, action }, index) => ({
          id: `${at}.${index}`,
          time: formatMoment(at),
          title: stepWord(action),
        }))}
      />
    </Stack>
  )
}
