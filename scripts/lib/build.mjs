import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runNode } from './run.mjs'
import { say, stop } from './say.mjs'

const STAMPS = 'dist/.built-from.json'

const filesUnder = (place) => {
  if (!fs.existsSync(place)) return []
  if (fs.statSync(place).isFile()) return [place]
  return fs
    .readdirSync(place, { withFileTypes: true })
    .flatMap((entry) => filesUnder(path.join(place, entry.name)))
    .sort()
}

/** Fingerprint of everything an output is made from. */
const fingerprint = (sources) => {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) hash.update(file).update(fs.readFileSync(file))
  return hash.digest('hex')
}

const PACKAGES = ['package-lock.json', 'package.json']
const APP = ['src', 'contract', 'config', 'types', 'babel.config.js', 'scripts/build-app.mjs', ...PACKAGES]

/** Every output: what it is called, what makes it, what it is made from, in stages that may run side by side. */
const STAGES = [
  [
    {
      output: 'functions',
      title: '云函数',
      args: ['scripts/build-functions.mjs'],
      sources: ['cloudfunctions', 'contract', 'scripts/build-functions.mjs', ...PACKAGES],
    },
    {
      output: 'localcloud',
      title: '本地云',
      args: ['scripts/build-localcloud.mjs'],
      sources: ['localcloud', 'contract', 'scripts/build-localcloud.mjs', ...PACKAGES],
    },
    { output: 'weapp', title: '小程序', args: ['scripts/build-app.mjs', 'weapp'], sources: APP },
    { output: 'h5', title: '网站', args: ['scripts/build-app.mjs', 'h5'], sources: APP },
  ],
  [
    {
      output: 'phone',
      title: '手机',
      args: ['scripts/build-phone.mjs'],
      sources: [...APP, 'localcloud/phone', 'scripts/build-phone.mjs'],
    },
  ],
]

const readStamps = () => {
  try {
    return JSON.parse(fs.readFileSync(STAMPS, 'utf8'))
  } catch {
    return {} // never built, or a build was cut off while it wrote: build again
  }
}

/** Builds what has changed since it was last built; nothing has changed on a warm start. */
export const ensureBuilt = async (only = ['functions', 'localcloud', 'weapp', 'h5', 'phone']) => {
  for (const stage of STAGES) {
    const stamps = readStamps()
    const due = stage
      .filter(({ output }) => only.includes(output))
      .map((target) => ({ ...target, print: fingerprint(target.sources) }))
      .filter(({ output, print }) => stamps[output] !== print)
    if (!due.length) continue
    say(`构建${due.map(({ title }) => title).join('、')}…`)
    const results = await Promise.all(due.map(({ args }) => runNode(args, { quiet: true })))
    const failed = due.filter((_, index) => results[index].code)
    if (failed.length) stop(`构建没有成功：${failed.map(({ title }) => title).join('、')}。上面是原因。`)
    fs.mkdirSync('dist', { recursive: true })
    for (const { output, print } of due) stamps[output] = print
    fs.writeFileSync(STAMPS, JSON.stringify(stamps, null, 2))
    say(`构建完成：${due.map(({ title }) => title).join('、')}`)
  }
}
