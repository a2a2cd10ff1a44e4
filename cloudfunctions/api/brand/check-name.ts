import { brandCheckName, type NearName } from '@contract/brand/endpoints'
import {
  compareNames,
  LIKENESS_KINDS,
  likenessSentence,
  type NameKey,
  nameKey,
  punsOf,
} from '@contract/brand/name/compare'
import { nameIssues } from '@contract/brand/name/rules'
import { fold } from '@contract/fold'
import { readNames } from '../../_domain/brand/name-index'
import { readingsOf } from '../../_domain/brand/readings'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

const MOST = 10

const MOST_KEYS = 20_000
const keys = new Map<string, NameKey>()

/** What a name is compared by follows from the name alone: an instance that is warm works each out once. */
const keyOf = (name: string): NameKey => {
  const known = keys.get(name)
  if (known) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = nameKey(name, readingsOf)
  keys.set(name, key)
  return key
}

/** The most alike first; what is alike in the same way, by name. */
const byLikeness = (one: NearName, other: NearName) =>
  LIKENESS_KINDS.indexOf(one.kind) - LIKENESS_KINDS.indexOf(other.kind) || (one.name < other.name ? -1 : 1)

/** Two reads whatever the number of brands: who holds exactly this name, and the city's names in one document. */
export const checkName = handler(brandCheckName, async ({ input }) => {
  const { name, brandId } = input
  const folded = fold(name)
  const [holder, names] = await Promise.all([folded ? find('brandNames', folded) : null, readNames()])
  const own = nameKey(name, readingsOf)
  const near = Object.values(names)
    .filter(({ b }) => b !== brandId)
    .flatMap(({ n, o }): NearName[] => {
      const likeness = compareNames(own, keyOf(n))
      if (!likeness) return []
      return [{ name: n, organizationName: o, kind: likeness.kind, reason: likenessSentence(likeness, n) }]
    })
    .sort(byLikeness)
  const isTaken = holder !== null && holder.brandId !== brandId
  return {
    issues: nameIssues(name),
    takenBy: isTaken ? { name: holder.name, organizationName: holder.organizationName } : null,
    near: near.filter(({ kind }) => kind !== 'same').slice(0, MOST),
    puns: punsOf(own, readingsOf),
  }
})
