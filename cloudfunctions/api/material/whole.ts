import type { Material } from '@contract/library/entity'
import { refuseMaterial } from '@contract/library/rules'
import { AppError } from '../../_kernel/app-error'

/** A procedure has steps, everything else its text; what the kind does not show is not kept. */
export const whole = <T extends Pick<Material, 'kind' | 'text' | 'steps'>>(told: T): T => {
  const missing = refuseMaterial(told)
  if (missing) throw new AppError('INVALID_INPUT', { fields: { [missing.field]: missing.message } })
  return told.kind === 'procedure' ? told : { ...told, steps: [] }
}
