import os from 'node:os'
import { parseArgs } from 'node:util'
import { SCALE_OF_THE_BENCH } from '../localcloud/city'
import { burst } from './burst'
import { calls } from './calls'
import { names } from './names'
import { reads } from './reads'
import { sizes } from './sizes'
import { starts } from './starts'

const BENCHES: Record<string, (size: { scale: number }) => Promise<void>> = {
  calls,
  burst,
  names,
  reads,
  sizes,
  starts,
}

const SMALL = SCALE_OF_THE_BENCH / 10

/** As on the platform, where functions live in UTC. */
process.env.TZ = 'UTC'

const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const main = async () => {
  const unknown = positionals.filter((name) => !Object.hasOwn(BENCHES, name))
  if (unknown.length) throw new Error(`没有 ${unknown.join('、')}；有：${Object.keys(BENCHES).join('、')}`)
  const cores = os.cpus()
  console.log(
    `${cores.length} 核 ${cores[0]?.model ?? ''}，Node ${process.versions.node}，${new Date().toISOString()}`,
  )
  for (const name of positionals.length ? positionals : Object.keys(BENCHES))
    await BENCHES[name]({ scale: values.full ? SCALE_OF_THE_BENCH : SMALL })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
