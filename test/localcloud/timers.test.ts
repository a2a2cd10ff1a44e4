import { TimerRule } from '../../localcloud/timers/cron'
import { TestCloud } from './support/cloud'

const inChina = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)
const shown = (instant: number | undefined) =>
  instant === undefined
    ? 'never'
    : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

describe('a timer rule', () => {
  it.each([
    ['every minute', '0 * * * * * *', '2026-11-20 19:05:30', '2026-11-20 19:06:00'],
    ['every five seconds', '*/5 * * * * * *', '2026-11-20 19:05:58', '2026-11-20 19:06:00'],
    ['never at the instant itself', '0 0 0 * * * *', '2026-11-20 00:00:00', '2026-11-21 00:00:00'],
    [
      'at midnight in China, when UTC is still on the day before',
      '0 0 0 1 * * *',
      '2026-11-30 23:59:59',
      '2026-12-01 00:00:00',
    ],
    ['at half past three', '0 30 3 * * * *', '2026-11-20 03:30:01', '2026-11-21 03:30:00'],
    ['over the end of a year', '0 0 9 1 1 * *', '2026-01-01 09:00:00', '2027-01-01 09:00:00'],
    ['on the leap day', '0 0 8 29 2 * *', '2026-03-01 00:00:00', '2028-02-29 08:00:00'],
    ['on weekdays by name', '0 15 10 * * MON-FRI *', '2026-11-20 10:15:00', '2026-11-23 10:15:00'],
    ['on Sunday as 0', '0 0 8 * * 0 *', '2026-11-20 00:00:00', '2026-11-22 08:00:00'],
    ['on a day or a weekday', '0 0 8 25 * MON *', '2026-11-20 00:00:00', '2026-11-23 08:00:00'],
    ['on a month by name', '0 0 8 1 JUL * *', '2026-11-20 00:00:00', '2027-07-01 08:00:00'],
    ['at listed hours', '0 0 10,14,16 * * * *', '2026-11-20 14:00:00', '2026-11-20 16:00:00'],
    ['from a minute onwards', '0 1/10 * * * * *', '2026-11-20 10:52:00', '2026-11-20 11:01:00'],
    ['within hours', '0 */30 9-17 * * * *', '2026-11-20 17:30:00', '2026-11-21 09:00:00'],
    ['in a year to come', '0 0 8 1 7 * 2031', '2026-11-20 00:00:00', '2031-07-01 08:00:00'],
    ['in every fifth year', '0 0 8 1 7 * 2026-2040/5', '2026-11-20 00:00:00', '2031-07-01 08:00:00'],
    ['no more once its year is over', '0 0 8 1 7 * 2025', '2026-11-20 00:00:00', 'never'],
  ])('fires %s', (_, expression, after, due) => {
    expect(shown(new TimerRule(expression).next(inChina(after)))).toBe(due)
  })

  it.each([
    '0 * * * *',
    '* * * * * *',
    '60 * * * * * *',
    '0 0 0 32 * * *',
    '0 0 0 1 13 * *',
    '0 0 0 * * * next',
    '0 0 0 * * * 2030-2020',
    '',
  ])('cannot be %j', (expression) => {
    expect(() => new TimerRule(expression)).toThrow()
  })
})

interface Note {
  event: { Type: string; TriggerName: string; Time: string }
  openid: string | null
  source: string
  at: number
}

describe('timers of the cloud', () => {
  let test: TestCloud
  beforeEach(async () => {
    test = await TestCloud.open(['ticker'])
    await test.cloud.clock.set(inChina('2026-11-20 18:59:30'))
  })
  afterEach(() => test.end())

  const notes = async () =>
    (await test.cloud.store.find('notes', {}, { sort: { at: 1 } })) as unknown as Note[]

  it('fire in order while the clock is moved on, each at its own time and for nobody', async () => {
    test.cloud.startTimers()
    await test.cloud.clock.advance(3 * 60_000)
    const found = await notes()
    expect(found.map(({ event }) => event)).toEqual(
      ['2026-11-20T11:00:00Z', '2026-11-20T11:01:00Z', '2026-11-20T11:02:00Z'].map((Time) => ({
        Type: 'Timer',
        TriggerName: 'every-minute',
        Time,
        Message: '',
      })),
    )
    expect(found[0]).toMatchObject({ openid: null, source: 'wx_trigger' })
    expect(shown(found[1]?.at)).toBe('2026-11-20 19:01:00')
  })

  it('follow the clock when it is set back', async () => {
    test.cloud.startTimers()
    await test.cloud.clock.set(inChina('2025-03-01 07:59:30'))
    await test.cloud.clock.advance(60_000)
    expect((await notes()).map(({ event }) => event.Time)).toEqual(['2025-03-01T00:00:00Z'])
  })

  it('wait until they are started, and can be fired by hand', async () => {
    await test.cloud.clock.advance(5 * 60_000)
    expect(await notes()).toEqual([])
    await test.cloud.runTimer('ticker')
    expect(await notes()).toHaveLength(1)
    await expect(test.cloud.runTimer('whoami')).rejects.toThrow('no timer')
  })
})
