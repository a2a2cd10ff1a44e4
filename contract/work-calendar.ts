import type { WorkCalendar } from './time'
import { addDays } from './time'

const span = (from: string, to: string): string[] => (from > to ? [] : [from, ...span(addDays(from, 1), to)])

/**
 * 节假日: data, a year at a time, as published; a year that is not here yet counts Monday to Friday.
 * 2026: 国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04 (新华社, https://politics.gmw.cn/2025-11/04/content_38391083.htm).
 */
export const WORK_CALENDAR: WorkCalendar = {
  holidays: [
    ...span('2026-01-01', '2026-01-03'),
    ...span('2026-02-15', '2026-02-23'),
    ...span('2026-04-04', '2026-04-06'),
    ...span('2026-05-01', '2026-05-05'),
    ...span('2026-06-19', '2026-06-21'),
    ...span('2026-09-25', '2026-09-27'),
    ...span('2026-10-01', '2026-10-07'),
  ],
  workingWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
}
