import type { Organization } from '@contract/organization/entity'
import type { Placement } from '@contract/placement'
import { idOf } from '../random'
import type { Unit } from '../texts/tree'

const PREFIX = {
  'work-committee': 'og',
  'party-committee': 'og',
  'general-branch': 'og',
  branch: 'br',
} as const

/** An organisation together with what its people talk about. */
export interface Place extends Organization {
  key: string
  topics: readonly string[]
}

/** The tree as documents, depth first, so that `order` puts a parent before its children. */
export const layOut = (root: Unit, createdAt: number): Place[] => {
  const places: Place[] = []
  const visit = (unit: Unit, parent: Place | null) => {
    const _id = idOf(PREFIX[unit.level], unit.key)
    const place: Place = {
      _id,
      name: unit.name,
      shortName: unit.shortName,
      level: unit.level,
      unitNature: unit.nature,
      parentId: parent?._id ?? null,
      path: [...(parent?.path ?? []), _id],
      order: places.length + 1,
      isActive: true,
      createdAt,
      key: unit.key,
      topics: unit.topics,
    }
    places.push(place)
    for (const child of unit.below) visit(child, place)
  }
  visit(root, null)
  return places
}

export const organizationOf = ({ key: _key, topics: _topics, ...organization }: Place): Organization =>
  organization

export const placementOf = ({ _id, path, order }: Organization): Placement => ({
  organizationId: _id,
  path,
  organizationOrder: order,
})
