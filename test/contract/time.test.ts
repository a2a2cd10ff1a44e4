import { addWorkdays, clockOf, dayOf, instantOf, isQuiet, isWorkday, quietUntil } from '@contract/time'
import { WORK_CALENDAR } from '@contract/work-calendar'

test.each([
  ['2026-11-20', '00:00', '2026-11-20', '00:00'],
  ['2026-12-31', '23:59', '2026-12-31', '23:59'],
  ['2028-02-29', '07:59', '2028-02-29', '07:59'],
])('%s %s in Shanghai is read back as it was', (day, clock, sameDay, sameClock) => {
  const at = instantOf(day, clock)
  expect([dayOf(at), clockOf(at)]).toEqual([sameDay, sameClock])
})

test.each([
  ['a working day', '2026-11-20', true],
  ['a Saturday', '2026-11-21', false],
  ['the Spring Festival', '2026-02-17', false],
  ['a Saturday worked for it', '2026-02-28', true],
  ['a year nobody has published yet: Monday to Friday', '2031-01-01', true],
])('%s', (_, day, works) => {
  expect(isWorkday(day, WORK_CALENDAR)).toBe(works)
})

test.each([
  ['2026-11-20', 3, '2026-11-25'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-09-30', 5, '2026-10-13'],
])('from %s, %i working days later it is %s', (day, count, due) => {
  expect(addWorkdays(day, count, WORK_CALENDAR)).toBe(due)
})

test.each([
  ['2026-11-20', '07:59', true],
  ['2026-11-20', '08:00', false],
  ['2026-11-20', '19:59', false],
  ['2026-11-20', '20:00', true],
  ['2026-10-01', '10:00', true],
])('%s %s: quiet is %s', (day, clock, quiet) => {
  expect(isQuiet(instantOf(day, clock), WORK_CALENDAR)).toBe(quiet)
})

test.each([
  ['by day: not at all', '2026-11-20', '10:00', '2026-11-20', '10:00'],
  ['in the evening: until the morning', '2026-11-20', '21:00', '2026-11-21', '08:00'],
  ['early: until eight', '2026-11-20', '06:00', '2026-11-20', '08:00'],
  ['in the National Day holidays: until they are over', '2026-10-01', '10:00', '2026-10-08', '08:00'],
])('%s', (_, day, clock, untilDay, untilClock) => {
  expect(quietUntil(instantOf(day, clock), WORK_CALENDAR)).toBe(instantOf(untilDay, untilClock))
})
