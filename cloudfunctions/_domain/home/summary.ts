import { replacePart } from './revision'
import { readActivities, readBrands } from './sources'

export { dropNotice, pushNotice } from './notices'
export { rebuildSummaries } from './rebuild'
export { putGuidance, putParameters, putSettings } from './settings'

/** What the front page announces: called after a public activity was published, moved, finished or cancelled. */
export const refreshPublicActivities = (now = Date.now()) =>
  replacePart('public', 'activities', now, () => readActivities(now))

/** Today's brands of the front page: called after a brand was published or taken down, and once a day. */
export const refreshPublicBrands = (now = Date.now()) =>
  replacePart('public', 'brands', now, () => readBrands(now))
