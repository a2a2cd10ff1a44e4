import { type FormValues, GENERAL, inputOf, targetFrom, withKind } from '@/features/feedback/form-values'
import { kindOptions, shorten, spellTicket } from '@/features/feedback/words'

const TEXT = '供水管理处报装窗口一名工作人员多次暗示需要“意思一下”才能加快办理，时间是上周三下午。'
const NONCE = 'form-values-1'
const typed: FormValues = {
  kind: 'problem',
  text: TEXT,
  isAnonymous: false,
  mayPublish: true,
  contact: '',
  reportText: '',
}

describe('a 举报', () => {
  const report = withKind(typed, 'report')

  test('takes the words along, but out of what is kept on the phone', () => {
    expect(report).toMatchObject({ text: '', reportText: TEXT })
    expect(inputOf(report, GENERAL, false, NONCE).text).toBe(TEXT)
  })

  test('starts anonymous and is never offered for publishing', () => {
    expect(inputOf(report, GENERAL, false, NONCE)).toMatchObject({ isAnonymous: true, mayPublish: false })
    expect(inputOf({ ...report, mayPublish: true }, GENERAL, false, NONCE).mayPublish).toBe(false)
  })

  test('turned back into something else, the words are there again', () => {
    expect(withKind(report, 'proposal')).toMatchObject({ text: TEXT, reportText: '' })
  })
})

test('a visitor is anonymous whatever the switch says', () => {
  expect(inputOf(typed, GENERAL, true, NONCE).isAnonymous).toBe(true)
  expect(inputOf(typed, GENERAL, false, NONCE).isAnonymous).toBe(false)
})

test.each([
  ['brand', 'bdflow0001', { kind: 'brand', id: 'bdflow0001' }],
  ['activity', 'acflow0001', { kind: 'activity', id: 'acflow0001' }],
  ['brand', undefined, GENERAL],
  ['person', 'pnflow0001', GENERAL],
  [undefined, undefined, GENERAL],
])('an address about %s %s', (kind, id, target) => expect(targetFrom(kind, id)).toEqual(target))

test('求助 is offered to who may send one only, 举报 stands last', () => {
  expect(kindOptions(false).map(({ label }) => label)).toEqual(['建议', '表扬', '问题', '增加负担', '举报'])
  expect(kindOptions(true).map(({ label }) => label)).toContain('求助')
})

test('a ticket is read out in groups of four', () =>
  expect(spellTicket('55DGU63Y6C7Y')).toBe('55DG U63Y 6C7Y'))

test('a long text is cut between its letters', () => {
  expect(shorten('𠮷野家\n旁边的井盖松动', 4)).toBe('𠮷野家 …')
  expect(shorten('井盖松动', 4)).toBe('井盖松动')
})
