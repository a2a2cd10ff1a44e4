import { AppError } from '../../_kernel/app-error'
import { isDuplicate } from '../../_kernel/transaction'

const ATTEMPTS = 5

/**
 * Runs a write that may meet one of two unique indexes: a name taken under the same parent is refused; an order
 * taken by someone who added an organisation next door at the same moment is worked out again.
 */
export const refuseTaken = async <T>(write: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (!isDuplicate(error)) throw error
      if (/parent_name/.test(String((error as Error).message))) throw new AppError('ORGANIZATION_NAME_TAKEN')
      if (attempt === ATTEMPTS) throw error
    }
  }
}
