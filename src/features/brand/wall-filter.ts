import { PHASE_NAMES, PHASES, type Phase } from '@contract/brand/entity'
import { KEY_WORK_NAMES, KEY_WORKS, type KeyWork } from '@contract/key-work'
import { UNIT_NATURE_NAMES, UNIT_NATURES, type UnitNature } from '@contract/organization/entity'
import { useState } from 'react'

/** What a visitor narrows the wall by; a chip sets one thing, tapping it again lets go. */
export interface WallFilter {
  text: string
  keyWork?: KeyWork
  unitNature?: UnitNature
  phase?: Phase
  organizationId?: string
}

const NOTHING: WallFilter = { text: '' }

export function useWallFilter() {
  const [filter, setFilter] = useState(NOTHING)
  return {
    filter,
    change: (part: Partial<WallFilter>) => setFilter((before) => ({ ...before, ...part })),
    clear: () => setFilter(NOTHING),
    isNarrowed: Object.values(filter).some(Boolean),
  }
}

const options = <V extends string>(values: readonly V[], names: Record<V, string>) =>
  values.map((value) => ({ value, label: names[value] }))

export const KEY_WORK_OPTIONS = options(KEY_WORKS, KEY_WORK_NAMES)
export const NATURE_OPTIONS = options(UNIT_NATURES, UNIT_NATURE_NAMES)
export const PHASE_OPTIONS = options(PHASES, PHASE_NAMES)
