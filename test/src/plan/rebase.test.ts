import { planSave } from '@contract/plan/endpoints'
import { instantOf } from '@contract/time'
import { baseOf, copyOf, inputOf, isMoved, newItem, valuesFrom } from '@/features/plan/form-values'
import { rebased } from '@/features/plan/rebase'
import { checkInput } from '@/lib/check-input'
import { anItem } from '../../support/plans'

const item = (key: string, change = {}) => ({ ...anItem(key), responsibleName: '王建国', ...change })
const base = (version: number, items = [item('a'), item('b')], objectives = ['水压达标。']) => ({
  version,
  objectives,
  items,
})
const keysOf = (items: { key: string }[]) => items.map(({ key }) => key[0])

describe('my changes on top of a version saved meanwhile', () => {
  test('both of us are kept, field by field', () => {
    const mine = { ...valuesFrom(base(1)), items: [item('a', { partyWork: '我改的做法。' }), item('b')] }
    const theirs = base(2, [item('a', { dueOn: '2027-01-08' }), item('b', { keyWork: null })])
    const { items, base: next } = rebased(mine, theirs)
    expect(items[0]).toMatchObject({ partyWork: '我改的做法。', dueOn: '2027-01-08' })
    expect(items[1]).toMatchObject({ keyWork: null })
    expect(next.version).toBe(2)
  })

  test('what both of us wrote into one field is mine, to be seen before it is saved', () => {
    const mine = { ...valuesFrom(base(1)), items: [item('a', { partyWork: '我改的。' }), item('b')] }
    expect(rebased(mine, base(2, [item('a', { partyWork: '他改的。' }), item('b')])).items[0].partyWork).toBe(
      '我改的。',
    )
  })

  test.each([
    [
      'new ones of both stand there',
      [item('a'), item('b'), item('m')],
      [item('a'), item('b'), item('t')],
      'abmt',
    ],
    ['one I took out stays out', [item('a')], [item('a'), item('b')], 'a'],
    [
      'one I took out and they changed comes back',
      [item('a')],
      [item('a'), item('b', { keyWork: null })],
      'ab',
    ],
    ['one they took out goes', [item('a'), item('b')], [item('a')], 'a'],
    [
      'one they took out and I changed stays',
      [item('a'), item('b', { partyWork: '我改的。' })],
      [item('a')],
      'ab',
    ],
  ])('%s', (_what, mine, theirs, keys) => {
    const { items } = rebased({ ...valuesFrom(base(1)), items: mine }, base(2, theirs))
    expect(keysOf(items).join('')).toBe(keys)
  })

  test('nothing waits for an item that is gone', () => {
    const mine = { ...valuesFrom(base(1)), items: [item('a', { afterKey: item('b').key }), item('b')] }
    expect(rebased(mine, base(2, [item('a')])).items[0].afterKey).toBeNull()
  })
})

describe('the form', () => {
  const NOW = instantOf('2026-11-20', '10:00')

  test('of a brand without a plan begins with one empty objective and no item', () => {
    const values = valuesFrom(baseOf({ plan: null } as never))
    expect(values).toMatchObject({ objectives: [''], items: [], base: { version: 0 } })
    const wrong = checkInput(planSave, inputOf('bdinside00', values))
    expect(wrong).toMatchObject({ objectives: '请至少写一条目标', items: '请至少安排一项任务' })
  })

  test('of a new item leaves the two works to be written, once somebody was made responsible', () => {
    const fresh = newItem('deploy', 'sustaining', item('a'), NOW)
    expect(fresh).toMatchObject({ phase: 'refining', responsibleName: '王建国', dueOn: '2026-12-20' })
    const values = { ...valuesFrom(base(0, [])), objectives: ['水压达标。'], items: [fresh] }
    const wrong = checkInput(planSave, inputOf('bdinside00', values))
    expect(Object.keys(wrong ?? {})).toEqual(['items.0.partyWork', 'items.0.businessWork'])
  })

  test('a copy is another item; only what stood in the plan before can be moved', () => {
    const copy = copyOf(item('a'))
    expect(copy.key).not.toBe(item('a').key)
    expect(isMoved({ ...copy, dueOn: '2027-02-02' }, base(1))).toBe(false)
    expect(isMoved(item('a', { dueOn: '2027-02-02' }), base(1))).toBe(true)
  })
})
