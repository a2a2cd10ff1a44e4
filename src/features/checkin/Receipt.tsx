import type { CheckinStatus } from '@contract/checkin/entity'
import type { CheckinReceipt } from '@contract/checkin/views'
import { formatMoment, formatSpan } from '@/lib/time'
import { Card } from '@/ui/Card'
import { Facts, Stack } from '@/ui/Layout'
import { Outcome } from './Outcome'

interface Words {
  title: string
  text?: string
}

const WORDS: Record<CheckinStatus, Words> = {
  present: { title: '签到成功' },
  waiting: { title: '已收到，待确认', text: '支部书记确认后即计入出席，您不用再做什么。' },
  'on-leave': {
    title: '已收到您的签到',
    text: '支部书记先前登记您为请假。如您到了现场，请告诉支部书记更正。',
  },
  absent: {
    title: '已收到您的签到',
    text: '支部书记先前登记您为缺席。如您在现场，请告诉支部书记更正。',
  },
  undone: { title: '这次签到未被采用', text: '如您在现场，请联系支部书记登记。' },
}

const lookOf = (status: CheckinStatus) => {
  if (status === 'present') return { tone: 'good', icon: 'check' } as const
  return status === 'waiting'
    ? ({ tone: 'calm', icon: 'clock' } as const)
    : ({ tone: 'attention', icon: 'info' } as const)
}

/** 签到成功: tick, time, activity, branch. */
export function Receipt({ receipt }: { receipt: CheckinReceipt }) {
  const { status, already, firstAt, activity, branchName } = receipt
  const { title, text } = WORDS[status]
  return (
    <Stack gap={16}>
      <Outcome
        {...lookOf(status)}
        title={already && status === 'present' ? '已签到' : title}
        time={`${already ? '首次签到 ' : ''}${formatMoment(firstAt)}`}
      >
        {text}
      </Outcome>
      <Card>
        <Facts
          items={[
            { label: '活动', value: activity.title },
            { label: '时间', value: formatSpan(activity.startsAt, activity.endsAt) },
            { label: '地点', value: activity.place },
            { label: '所在支部', value: branchName || activity.organizationName },
          ]}
        />
      </Card>
    </Stack>
  )
}
