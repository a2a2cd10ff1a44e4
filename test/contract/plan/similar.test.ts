import { fingerprintsOf, fingerprintsOfSentence, isNearlySame, sentencesOf } from '@contract/plan/similar'
import { aTask } from '../../support/plans'

const SENTENCE = '组织党员深入社区开展政策宣传，收集群众意见建议并逐条答复'

const shareBand = (one: string, other: string) => {
  const marks = new Set(fingerprintsOfSentence(one))
  return fingerprintsOfSentence(other).some((mark) => marks.has(mark))
}

test.each([
  ['itself', SENTENCE],
  ['other punctuation and width', '组织党员深入社区，开展政策宣传、收集群众意见建议，并逐条答复'],
  ['two letters more', '组织全体党员深入社区开展政策宣传，收集群众意见建议并逐条答复'],
  ['one word exchanged', '组织党员深入村居开展政策宣传，收集群众意见建议并逐条答复'],
])('%s is found and judged nearly the same', (_what, other) => {
  expect([shareBand(SENTENCE, other), isNearlySame(SENTENCE, other)]).toEqual([true, true])
})

test.each([
  '每处泵房门口公布责任党员姓名、电话和上次清洗日期',
  '组织党员学习安全生产规程，对泵房设备逐台检查并登记',
])('%s is not the same', (other) => {
  expect(isNearlySame(SENTENCE, other)).toBe(false)
})

test('short sentences and stock words tell nothing', () => {
  const said = sentencesOf({ objectives: ['提高认识。'], tasks: [aTask('a', { partyWork: '加强学习。' })] })
  expect(said.map(({ text }) => text)).toEqual(['汀南片十二处老旧泵房在汛期前完成改造，施工避开早晚用水高峰'])
})

test('a plan of sixty items keeps a bounded number of fingerprints', () => {
  const tasks = Array.from({ length: 60 }, (_, index) =>
    aTask(`t${index}x`, {
      partyWork: `第${index}组党员包联第${index}处泵房，入户走访并登记水压情况。`.repeat(4),
    }),
  )
  expect(fingerprintsOf({ objectives: [], tasks }).length).toBeLessThanOrEqual(600)
})
