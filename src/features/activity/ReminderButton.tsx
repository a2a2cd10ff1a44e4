import { ReminderButton as Reminder } from '@/lib/states/ReminderButton'

/** 开始前提醒我, for who is expected. */
export const ReminderButton = () => (
  <Reminder
    template='activity'
    offer='开始前提醒我'
    done='开始前会提醒您'
    accepted='好的，活动开始前会提醒您一次'
    refused='没有开启提醒，请留意活动时间'
  />
)
