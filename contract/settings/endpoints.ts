import * as v from 'valibot'
import { endpoint, roleOverOrganization } from '../endpoint'
import { id } from '../fields'
import type { Settings } from '../home/entity'
import { settingsFields } from './fields'

/** Changes what everyone reads about the city; `organizationId` is the root the administrator answers for. */
export const settingsUpdate = endpoint<Settings>()({
  name: 'settings.update',
  audience: roleOverOrganization('administrator'),
  effect: 'write',
  input: v.strictObject({ organizationId: id(), ...settingsFields }),
  errors: ['SETTINGS_ROOT_ONLY'],
})
