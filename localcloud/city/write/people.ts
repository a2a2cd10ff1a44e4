import type { Role } from '@contract/roles'
import { idOf, Random } from '../random'
import { DUTIES, GIVEN_NAMES, PARTY_GROUPS, SURNAMES } from '../texts/names'
import { NAMED, type NamedPerson } from '../texts/personas'
import type { Place } from './organizations'

/** Somebody of the city: on a roster or not, with a WeChat account or not. */
export interface Person {
  id: string
  name: string
  branch: Place | null
  duty: string
  partyGroup: string
  /** Empty where no WeChat account is bound. */
  openid: string
  roles: [Role, Place][]
}

/** Draws names, each once while there are enough. */
export class Registry {
  private readonly random = new Random('names')
  private readonly used = new Set(NAMED.map(({ name }) => name))
  private count = 0

  name() {
    for (let attempt = 0; ; attempt++) {
      const name = this.random.pick(SURNAMES) + this.random.pick(GIVEN_NAMES)
      if (this.used.has(name) && attempt < 20) continue
      this.used.add(name)
      return name
    }
  }

  id() {
    return idOf('p', ++this.count)
  }
}

const BOUND_SHARE = 0.78

const namedPerson = (named: NamedPerson, branch: Place | null, byKey: Map<string, Place>): Person => ({
  id: idOf('pn', named.key),
  name: named.name,
  branch,
  duty: named.duty ?? '',
  partyGroup: branch ? PARTY_GROUPS[0] : '',
  openid: named.isBound === false ? '' : `oYT${named.key.padEnd(25, '0')}`,
  roles: named.roles.map(([role, key]) => {
    const place = byKey.get(key)
    if (!place) throw new Error(`${named.name} has a role over ${key}, which is not in the city`)
    return [role, place]
  }),
})

/** The roster of one branch: those with a part in the tour first, then as many as a branch has. */
export const fillBranch = (
  branch: Place,
  registry: Registry,
  byKey: Map<string, Place>,
  size?: number,
): Person[] => {
  const random = new Random(`roster ${branch.key}`)
  const known = NAMED.filter((named) => named.branch === branch.key).map((named) =>
    namedPerson(named, branch, byKey),
  )
  const total = size ?? random.between(9, 21)
  const hasGroups = total >= 14
  const vacant = DUTIES.filter((duty) => !known.some((person) => person.duty === duty))
  const drawn = Array.from({ length: total - known.length }, (_, index): Person => {
    const duty = vacant[index] ?? ''
    const id = registry.id()
    return {
      id,
      name: registry.name(),
      branch,
      duty,
      partyGroup: hasGroups ? PARTY_GROUPS[index % (total >= 19 ? 3 : 2)] : '',
      openid: duty === '书记' || random.chance(BOUND_SHARE) ? `oYT${id.padEnd(25, '0')}` : '',
      roles: duty === '书记' || duty === '副书记' ? [['secretary', branch]] : [],
    }
  })
  return [...known, ...drawn]
}

const ROLES_OVER_BRANCHES = ['supervisor', 'confidentiality-reviewer', 'discipline-contact'] as const

/** People with a role and no roster, and the supervisors every committee has; a 党总支 keeps a brand of its own. */
export const appointOthers = (places: Place[], registry: Registry, byKey: Map<string, Place>): Person[] => {
  const named = NAMED.filter((one) => !one.branch).map((one) => namedPerson(one, null, byKey))
  const appointed = places
    .filter(({ level }) => level === 'party-committee' || level === 'general-branch')
    .flatMap((place) =>
      (place.level === 'general-branch'
        ? [...ROLES_OVER_BRANCHES, 'secretary' as const]
        : ROLES_OVER_BRANCHES
      )
        .filter(
          (role) =>
            !named.some((person) => person.roles.some(([held, over]) => held === role && over === place)),
        )
        .map((role): Person => {
          const id = registry.id()
          return {
            id,
            name: registry.name(),
            branch: null,
            duty: '',
            partyGroup: '',
            openid: `oYT${id.padEnd(25, '0')}`,
            roles: [[role, place]],
          }
        }),
    )
  return [...named, ...appointed]
}
