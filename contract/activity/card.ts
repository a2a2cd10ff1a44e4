import type { Activity } from './entity'
import { KIND_NAMES } from './entity'

/** What the kind is called: a custom one by the name its branch gave it. */
export const kindNameOf = ({ kind, customKind }: Pick<Activity, 'kind' | 'customKind'>) =>
  kind === 'custom' && customKind ? customKind : KIND_NAMES[kind]
