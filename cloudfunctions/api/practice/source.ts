import type { Practice } from '@contract/library/entity'
import type { PracticePrefill } from '@contract/library/practice'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'

const HELD: readonly string[] = ['finished', 'archived']

interface Source extends PracticePrefill {
  keyWorks: Practice['keyWorks']
}

const limited = (text: string, most: number) => [...text].slice(0, most).join('')

const fromBrand = async (id: string, organizationId: string): Promise<Source | null> => {
  const brand = await find('brands', id)
  if (brand?.organizationId !== organizationId || brand.state !== 'living') return null
  return {
    source: { kind: 'brand', id, title: brand.name },
    title: limited(`${brand.name}的做法`, 60),
    situation: limited(brand.positioning, 500),
    steps: limited([brand.method, ...brand.practices].filter(Boolean).join('\n'), 2000),
    keyWorks: brand.keyWorks,
  }
}

const fromActivity = async (id: string, organizationId: string): Promise<Source | null> => {
  const activity = await find('activities', id)
  if (activity?.organizationId !== organizationId || !activity.isPublic || !HELD.includes(activity.state))
    return null
  return {
    source: { kind: 'activity', id, title: activity.title },
    title: activity.title,
    situation: activity.businessWork,
    steps: limited([...activity.agenda, activity.minutes?.outcome ?? ''].filter(Boolean).join('\n'), 2000),
    keyWorks: activity.keyWorks,
  }
}

/** What a practice rests on, which must be the organisation's own and, as an activity, have been held in public: its title is read with the practice. */
export const sourceOf = async (
  { kind, id }: Pick<Practice['source'], 'kind' | 'id'>,
  organizationId: string,
): Promise<Source> => {
  const source = await (kind === 'brand' ? fromBrand : fromActivity)(id, organizationId)
  if (!source) throw new AppError('PRACTICE_SOURCE_UNKNOWN')
  return source
}
