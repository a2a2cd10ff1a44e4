import type { BrandDraft } from '@contract/brand/draft'
import type { Brand, BrandResult } from '@contract/brand/entity'
import { excerpt } from '@contract/feedback/rules'
import { AppError } from '../../_kernel/app-error'
import { collection } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'

/** Held, and so something to rest a result on; open to the public too, since its title and its page will be. */
export const HELD = ['finished', 'archived'] as const

const idsOf = (results: readonly BrandResult[], kind: 'activity' | 'feedback') =>
  results.flatMap(({ source }) => (source?.kind === kind && source.id ? [source.id] : []))

const titlesOfActivities = async (ids: string[], organizationId: string) => {
  if (ids.length === 0) return []
  const { data } = await collection('activities')
    .where({ _id: command.in(ids), path: organizationId, isPublic: true, state: command.in([...HELD]) })
    .field({ title: true })
    .get()
  return data.map(({ _id, title }) => [_id, title] as const)
}

const titlesOfFeedback = async (ids: string[], organizationId: string) => {
  if (ids.length === 0) return []
  const { data } = await collection('feedback')
    .where({ _id: command.in(ids), path: organizationId, isPublished: true })
    .field({ text: true })
    .get()
  return data.map(({ _id, text }) => [_id, excerpt(text)] as const)
}

/**
 * Results with the titles of their sources as they are recorded: what a source is called is not the author's to say.
 * A source that the brand had already stays as it is; a new one must be the organisation's own.
 */
export const settleSources = async (draft: BrandDraft, before: Brand): Promise<BrandResult[]> => {
  const known = new Map(
    before.results.flatMap(({ source }) => (source?.id ? [[source.id, source.title] as const] : [])),
  )
  const fresh = (kind: 'activity' | 'feedback') => [
    ...new Set(idsOf(draft.results, kind).filter((id) => !known.has(id))),
  ]
  const [activities, feedback] = await Promise.all([
    titlesOfActivities(fresh('activity'), before.organizationId),
    titlesOfFeedback(fresh('feedback'), before.organizationId),
  ])
  const titles = new Map([...known, ...activities, ...feedback])
  return draft.results.map((result) => {
    const { source } = result
    if (!source) return result
    if (source.kind === 'document') return { ...result, source: { kind: source.kind, title: source.title } }
    const title = titles.get(source.id ?? '')
    if (!source.id || title === undefined) throw new AppError('BRAND_SOURCE_UNKNOWN', { title: source.title })
    return { ...result, source: { kind: source.kind, id: source.id, title } }
  })
}
