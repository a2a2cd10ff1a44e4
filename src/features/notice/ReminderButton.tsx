import { ReminderButton as Reminder } from '@/lib/states/ReminderButton'
import { Note, Stack } from '@/ui/Layout'

/** 有新通知时提醒我. */
export const ReminderButton = () => (
  <Stack gap={4}>
    <Reminder
      template='notice'
      offer='有新通知时提醒我'
      done='下一条通知会提醒您'
      accepted='好的，下一条通知会提醒您一次'
      refused='没有开启提醒，您仍可在消息中心查看通知'
      isWide
      note={<Note>每同意一次，微信提醒一次。</Note>}
    />
  </Stack>
)
