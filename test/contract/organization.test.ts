import type { OrganizationLevel } from '@contract/organization/entity'
import { mayContain, orderBetween } from '@contract/organization/rules'

test.each<[OrganizationLevel, OrganizationLevel, boolean]>([
  ['work-committee', 'party-committee', true],
  ['work-committee', 'branch', true],
  ['party-committee', 'general-branch', true],
  ['party-committee', 'party-committee', false],
  ['general-branch', 'party-committee', false],
  ['branch', 'branch', false],
])('under %s a %s may stand: %s', (parent, level, expected) => {
  expect(mayContain(parent, level)).toBe(expected)
})

describe('the order of a new organisation', () => {
  test('lies behind the last of its parent and ahead of what follows', () => {
    const order = orderBetween(4, 5)
    expect(order).toBeGreaterThan(4)
    expect(order).toBeLessThan(5)
  })

  test('ten thousand branches fit one after the other between two committees', () => {
    let last = 2
    for (let count = 0; count < 10_000; count++) {
      const order = orderBetween(last, 3)
      if (order === null) throw new Error(`no room after ${count}`)
      expect(order > last && order < 3).toBe(true)
      last = order
    }
  })

  test('at the end of the city there is no limit', () => {
    expect(orderBetween(7, null)).toBeGreaterThan(7)
  })

  test('says so where no number is left', () => {
    expect(orderBetween(1, 1 + Number.EPSILON)).toBeNull()
  })
})
