import type { World } from '../test/support/world'
import { withCity } from './support/cloud'
import { explainReads } from './support/explain'
import { megabytes, milliseconds, percentile, timed } from './support/figures'
import { addLetters } from './support/letters'
import { type Question, questionsFor } from './support/questions'
import { printTable, type Row } from './support/report'

const TURNS = 40
const WARM_UP = 5

const askFloor = (world: World) => world.cloud.invoke('floor', {}, { source: 'wx_client', openid: 'floor' })

/**
 * Asks a question in turns with the function that reads one small document, so that both meet the same machine;
 * the difference of their p95 is what the question itself costs.
 */
const measure = async (world: World, { what, ask }: Question): Promise<Row> => {
  const own: number[] = []
  const floor: number[] = []
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    const times = [await timed(() => askFloor(world)), await timed(() => ask(turn + WARM_UP))]
    if (turn < 0) continue
    floor.push(times[0])
    own.push(times[1])
  }
  const beyond = Math.max(0, percentile(own, 0.95) - percentile(floor, 0.95))
  const reads = await explainReads(world, () => ask(0))
  return {
    what,
    figures: [
      `p50 ${milliseconds(percentile(own, 0.5))}`.padEnd(13),
      `p95 ${milliseconds(percentile(own, 0.95))}`.padEnd(13),
      `比底线多 ${milliseconds(beyond)}`.padEnd(15),
      reads.join('；') || '只按编号',
    ].join('  '),
  }
}

const sizeOf = ({ store }: World) =>
  [
    `${store.count('organizations', { level: 'branch' })} 个支部`,
    `${store.count('members')} 名党员`,
    `${store.count('activities')} 场活动`,
    `${store.count('checkins')} 次签到`,
  ].join('，')

/** Reads at scale, each with the indexes it went through and how many documents were looked at. */
export const reads = ({ scale }: { scale: number }) => {
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  return withCity(scale, async (world) => {
    await addLetters(world)
    const { user, system } = process.cpuUsage(cpuBefore)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
    const { rss, heapUsed } = process.memoryUsage()
    printTable(`数据规模：${sizeOf(world)}`, [
      {
        what: '装入',
        figures: `${seconds} s（CPU ${((user + system) / 1e6).toFixed(0)} s）`,
        goal: '全量 < 90 s',
      },
      { what: '内存', figures: `${megabytes(rss)}（堆 ${megabytes(heapUsed)}）`, goal: '全量 < 4 GB' },
    ])
    const rows: Row[] = []
    for (const question of questionsFor(world)) rows.push(await measure(world, question))
    printTable('读取，经过的索引和看过的记录数；目标：p95 比 SDK 底线多不超过 100 ms', rows)
  })
}
