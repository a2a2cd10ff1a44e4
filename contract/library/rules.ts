import { fold } from '../fold'
import type { Material, Practice, RegulationVersion } from './entity'

/** What search looks into; parts stay apart, so that no match runs from one into the next. */
export const practiceSearchText = (
  practice: Pick<Practice, 'title' | 'organizationName' | 'situation' | 'steps'>,
) => [practice.title, practice.organizationName, practice.situation, practice.steps].map(fold).join('\n')

/** May be mended and sent again: not yet reviewed, or given back. */
export const isAmendable = ({ state }: Pick<Practice, 'state'>) =>
  state === 'proposed' || state === 'returned'

/**
 * The wording that holds on a day: the last of those already in effect. Null before the first one takes effect.
 * A later version may take effect on an earlier day than one saved before it; the later saved one then counts.
 */
export const versionOn = <V extends Pick<RegulationVersion, 'effectiveOn'>>(
  versions: readonly V[],
  today: string,
): V | null => versions.filter(({ effectiveOn }) => effectiveOn <= today).at(-1) ?? null

/** The day and text a reader is told first: what holds today, else what will. */
export const shownVersion = <V extends Pick<RegulationVersion, 'effectiveOn'>>(
  { versions }: { versions: readonly V[] },
  today: string,
): V => versionOn(versions, today) ?? versions[0]

/** What is missing of a material, by field; null where it is whole. */
export const refuseMaterial = ({
  kind,
  text,
  steps,
}: Pick<Material, 'kind' | 'text' | 'steps'>): { field: 'text' | 'steps'; message: string } | null => {
  if (kind === 'procedure')
    return steps.length === 0 ? { field: 'steps', message: '创建程序请至少写一步' } : null
  return text === '' ? { field: 'text', message: '请填写正文' } : null
}
