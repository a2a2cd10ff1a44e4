import type { SheetHead } from '@contract/checkin/views'
import { View } from '@tarojs/components'
import { formatSpan } from '@/lib/time'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Note, Stack } from '@/ui/Layout'
import './SheetSummary.scss'

/** The activity and its figures. */
export function SheetSummary({ head }: { head: SheetHead }) {
  const { activity, counts } = head
  const figures = [
    ['应到', counts.expected],
    ['出席', counts.present],
    ['请假', counts.onLeave],
    ['缺席', counts.absent],
    ...(counts.guests > 0 ? [['列席', counts.guests] as const] : []),
    ...(counts.waiting > 0 ? [['待确认', counts.waiting] as const] : []),
  ] as const
  return (
    <Card>
      <Stack gap={8}>
        <Heading level={2}>{activity.title}</Heading>
        <Note>{`${formatSpan(activity.startsAt, activity.endsAt)} · ${activity.place}`}</Note>
        <View className='sheet-figures'>
          {figures.map(([label, value]) => (
            <View key={label} className='sheet-figures__one'>
              <View className='sheet-figures__value'>{value}</View>
              <View>{label}</View>
            </View>
          ))}
        </View>
      </Stack>
    </Card>
  )
}
