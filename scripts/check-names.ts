import fs from 'node:fs'
import { likenessSentence, nameKey, punsOf } from '@contract/brand/name/compare'
import { findPairs } from '@contract/brand/name/pairs'
import { isGeneric, isUnusable, NAME_ISSUE_SENTENCES, nameIssues } from '@contract/brand/name/rules'
import { readingsOf } from '../cloudfunctions/_domain/brand/readings'

/** `npm run check-names FILE`: a list of names, one a line, an organisation behind a tab where there is one. */
interface Line {
  name: string
  organization: string
}

const readLines = (file: string): Line[] =>
  fs
    .readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .map(([name = '', organization = '']) => ({ name: name.trim(), organization: organization.trim() }))
    .filter(({ name }) => name && !name.startsWith('#'))

const told = ({ name, organization }: Line) => (organization ? `${name}（${organization}）` : name)

const stop = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const check = (lines: Line[]) => {
  const keys = lines.map(({ name }) => nameKey(name, readingsOf))
  const lineOf = new Map(keys.map((key, at) => [key, lines[at]]))
  const pairs = findPairs(keys)
  const generic = lines.filter(({ name }) => isGeneric(name))
  const unusable = lines.filter(({ name }) => isUnusable(name))
  console.log(`共 ${lines.length} 个名称，${pairs.length} 对相近。`)
  for (const { one, other, likeness } of pairs) {
    const [first, second] = [lineOf.get(one), lineOf.get(other)]
    if (first && second)
      console.log(`${told(first)} ↔ ${told(second)}：${likenessSentence(likeness, other.name)}`)
  }
  if (generic.length) console.log(`\n都是常用词、缺少区分度的 ${generic.length} 个：`)
  for (const line of generic) console.log(told(line))
  if (unusable.length) console.log(`\n不能使用的 ${unusable.length} 个：`)
  for (const line of unusable) console.log(`${told(line)}：${NAME_ISSUE_SENTENCES[nameIssues(line.name)[0]]}`)
  const puns = keys
    .map((key) => ({ key, phrases: punsOf(key, readingsOf) }))
    .filter(({ phrases }) => phrases.length)
  if (puns.length) console.log(`\n谐音常用语的 ${puns.length} 个（供参考）：`)
  for (const { key, phrases } of puns) console.log(`${key.name}：与“${phrases.join('”“')}”同音`)
}

const [file] = process.argv.slice(2)
if (!file) stop('请给出名称文件：npm run check-names 文件名。每行一个名称，可在制表符后写组织。')
else if (!fs.existsSync(file) || !fs.statSync(file).isFile()) stop(`没有找到文件 ${file}，请核对路径。`)
else {
  const lines = readLines(file)
  if (lines.length === 0) stop(`${file} 里没有名称。每行写一个名称，# 开头的行不算。`)
  check(lines)
}
