import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { kilobytes } from './support/figures'
import { printTable, type Row } from './support/report'

const WEAPP = 'dist/weapp'
const SITE = 'dist/h5'
const FUNCTIONS = 'dist/cloudfunctions'

const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0)
const zippedSizeOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(file)).length, 0)

/** The main package is what no sub-package owns. */
const weappRows = (): Row[] => {
  const app: { subPackages?: { root: string }[] } = JSON.parse(
    fs.readFileSync(path.join(WEAPP, 'app.json'), 'utf8'),
  )
  const files = filesIn(WEAPP)
  const folders = (app.subPackages ?? []).map(({ root }) => path.join(WEAPP, root) + path.sep)
  const main = files.filter((file) => !folders.some((folder) => file.startsWith(folder)))
  return [
    { what: '小程序主包', figures: kilobytes(sizeOf(main)), goal: '≤ 800 KB' },
    ...folders.map((folder) => ({
      what: `小程序分包 ${path.relative(WEAPP, folder)}`,
      figures: kilobytes(sizeOf(files.filter((file) => file.startsWith(folder)))),
      goal: '≤ 300 KB',
    })),
  ]
}

/** Scripts that index.html names load before the first paint; the others come with their page. */
const siteRows = (): Row[] => {
  const html = fs.readFileSync(path.join(SITE, 'index.html'), 'utf8')
  const scripts = filesIn(SITE).filter((file) => file.endsWith('.js'))
  const first = scripts.filter((file) => html.includes(path.basename(file)))
  return [
    { what: '网站首屏前的脚本，gzip', figures: kilobytes(zippedSizeOf(first)), goal: '≤ 150 KB' },
    { what: '网站全部脚本，gzip', figures: kilobytes(zippedSizeOf(scripts)) },
  ]
}

const functionRows = (): Row[] =>
  fs
    .readdirSync(FUNCTIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const bundle = path.join(FUNCTIONS, name, 'index.js')
      return {
        what: `云函数 ${name}`,
        figures: `${kilobytes(sizeOf([bundle]))}（gzip ${kilobytes(zippedSizeOf([bundle]))}）`,
      }
    })

/** What people download, and what is deployed. */
export const sizes = async () => printTable('大小', [...weappRows(), ...siteRows(), ...functionRows()])
