import { readCheckinLink } from '@contract/checkin/link'
import type { OpenActivity } from '@contract/checkin/views'
import { useState } from 'react'
import { mayScan, scan } from '@/lib/scan'
import { formatSpan } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { RadioGroup } from '@/ui/Choice'
import { Heading } from '@/ui/Heading'
import { Note, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'
import { CodeBoxes } from './CodeBoxes'
import type { Captured } from './late-checkins'

interface CheckinEntryProps {
  /** What can be checked in at now. */
  activities: OpenActivity[]
  /** Chosen already, by the link one came from. */
  activityId?: string
  isSending: boolean
  /** What is open could not be asked; a scanned code is kept. */
  isOffline: boolean
  onCheckIn: (captured: Captured, way: 'scan' | 'typed') => void
}

/** Scans, or takes six digits typed for the activity chosen. */
export function CheckinEntry({ activities, activityId, isSending, isOffline, onCheckIn }: CheckinEntryProps) {
  const only = activities.length === 1 ? activities[0]._id : undefined
  const [chosen, setChosen] = useState(activityId ?? only)
  const [code, setCode] = useState('')
  const target = chosen ?? only
  const isReady = target !== undefined && code.length === 6
  const submit = () => {
    if (isReady) onCheckIn({ activityId: target, code }, 'typed')
  }
  const scanNow = async () => {
    const text = await scan()
    if (text === null) return
    const link = readCheckinLink(text)
    if (link) onCheckIn(link, 'scan')
    else toast('这不是签到二维码，请扫现场屏幕上的二维码')
  }
  const mayType = activityId !== undefined || activities.length > 0
  if (!mayType && !mayScan())
    return <Empty icon='calendar'>现在没有可以签到的活动。活动开始前后，请打开本页或现场屏幕上的链接。</Empty>
  return (
    <Stack gap={24}>
      {mayScan() && (
        <Button kind='primary' icon='scan' isWide isLoading={isSending} onPress={() => void scanNow()}>
          扫码签到
        </Button>
      )}
      {mayType ? (
        <Card>
          <Stack gap={16}>
            <Heading level={2}>{mayScan() ? '扫码不便，输入签到码' : '输入现场屏幕上的签到码'}</Heading>
            {activities.length > 1 && (
              <RadioGroup
                label='参加的活动'
                options={activities.map((each) => ({
                  value: each._id,
                  label: each.title,
                  hint: `${formatSpan(each.startsAt, each.endsAt)} · ${each.place}`,
                }))}
                value={chosen}
                onChange={setChosen}
              />
            )}
            {only && <Note>{activities[0].title}</Note>}
            <CodeBoxes value={code} onChange={setCode} onDone={submit} isDisabled={isSending} />
            <Button
              kind={mayScan() ? 'secondary' : 'primary'}
              isWide
              isLoading={isSending}
              isDisabled={!isReady}
              onPress={submit}
            >
              确认签到
            </Button>
            <Note>手机不便时，请支部书记手工登记，效果相同。</Note>
          </Stack>
        </Card>
      ) : (
        <Note>
          {isOffline
            ? '网络不通，暂时看不到正在签到的活动。请扫现场屏幕上的二维码，签到先记在手机上，联网后自动补传。'
            : '现在没有您应到的活动在签到。受邀参加的，请扫现场屏幕上的二维码。'}
        </Note>
      )}
    </Stack>
  )
}
