import { requireSecrets } from '../_kernel/secrets'
import { serve } from '../_kernel/serve'
import { TABLE } from './table'

requireSecrets()

/** Answers every endpoint of `contract/api.ts`. */
export const main = serve(TABLE)
