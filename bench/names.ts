import { brandCheckName } from '@contract/brand/endpoints'
import { fold } from '@contract/fold'
import { Random } from '../localcloud/city/random'
import { BRAND_TEXTS } from '../localcloud/city/texts/brands'
import { countCalls } from '../test/support/count-calls'
import type { World } from '../test/support/world'
import { withTree } from './support/cloud'
import { median, milliseconds, percentile, timed } from './support/figures'
import { printTable } from './support/report'

const RUNS = 5
const CHECKS = 60

/** Names of the two common forms out of the letters real ones are made of, all different. */
const namesOf = (count: number) => {
  const random = new Random('names of the bench')
  const letters = [...new Set([...BRAND_TEXTS.map(({ name }) => name).join('')].filter((one) => one !== '·'))]
  const half = () => Array.from({ length: 4 }, () => random.pick(letters)).join('')
  const names = new Set<string>()
  while (names.size < count) names.add(random.chance(0.5) ? half() : `${half()}·${half()}`)
  return [...names]
}

const plant = (world: World, names: readonly string[]) =>
  world.store.bulkInsert('indexes', [
    {
      _id: 'brand-names',
      revision: 1,
      names: Object.fromEntries(
        names.map((n, at) => [fold(n), { n, o: `第${at}号党支部`, b: `b${String(at).padStart(9, '0')}` }]),
      ),
    },
  ])

const measure = (count: number) =>
  withTree({}, async (world) => {
    const names = namesOf(count)
    await plant(world, names)
    const secretary = world.as('李敏')
    const check = (name: string) => secretary.call(brandCheckName, { organizationId: 'brwater001', name })
    const calls = (await countCalls(world, () => check('清流润城'))).length
    const times = Array.from({ length: RUNS }, () => [] as number[])
    for (const run of times)
      for (let turn = 0; turn < CHECKS; turn++) {
        // Names that share a half with one that is there are the dearest: each likeness is explained.
        const name = names[(turn * 79) % names.length]
        run.push(await timed(() => check(turn % 2 ? name : `${name.slice(0, 4)}·一路有我`)))
      }
    return { calls, p50: median(times.map(median)), p95: median(times.map((run) => percentile(run, 0.95))) }
  })

/** Checking a name against every name of a city; medians of five runs. */
export const names = async () => {
  const rows = []
  for (const count of [500, 5000]) {
    const { calls, p50, p95 } = await measure(count)
    rows.push({
      what: `${count} 个品牌`,
      figures: `p50 ${milliseconds(p50)}  p95 ${milliseconds(p95)}  数据库请求 ${calls}`,
      goal: '5,000 个时 < 100 ms',
    })
  }
  printTable(`起名查重，每轮 ${CHECKS} 次，${RUNS} 轮取中位数`, rows)
}
