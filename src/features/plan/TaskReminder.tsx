import { ReminderButton } from '@/lib/states/ReminderButton'

/** 到期前提醒我, for who has open tasks. */
export const TaskReminder = () => (
  <ReminderButton
    template='task'
    offer='到期前提醒我'
    done='到期前会提醒您'
    accepted='好的，下一项任务到期前会提醒您一次'
    refused='没有开启提醒，可以在这里查看任务'
  />
)
