import { AppError } from '../../_kernel/app-error'
import { digest, equalDigests } from '../../_kernel/secrets'

const SHORTEST = 16

/** Compares with the deployment's setup code in constant time; without one, or with a short one, nobody gets in. */
export const refuseCode = (code: string) => {
  const expected = (process.env.OBOB_SETUP_CODE ?? '').trim()
  if (expected.length < SHORTEST) throw new AppError('SETUP_CODE_UNSET')
  if (!equalDigests(digest('setup', code), digest('setup', expected))) throw new AppError('SETUP_CODE_WRONG')
}
