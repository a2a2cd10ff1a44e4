import type { CollectionName, Collections, TransactionCollection } from './collections'
import { database } from './sdk'

/** What work inside `transact` reads and writes with. */
export interface Transaction {
  collection<N extends CollectionName>(name: N): TransactionCollection<Collections[N]>
}

interface RawTransaction extends Transaction {
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

const ATTEMPTS = 6

const messageOf = (error: unknown) =>
  error instanceof Error ? `${error.message} ${(error as { errMsg?: string }).errMsg ?? ''}` : String(error)

/** The service refuses a second document under a unique key; its number is not stable, its text is. */
export const isDuplicate = (error: unknown) => /E11000|DUPLICATE_WRITE/.test(messageOf(error))

/** Conflicts arrive with their code lost, so the SDK's own retry never fires for them (docs: decisions/0004). */
const isConflict = (error: unknown) => /TransactionConflict|TransactionBusy/.test(messageOf(error))

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))

/**
 * Runs `work` in a transaction, again when another one was faster: at most six times, with growing jittered pauses.
 * Operations inside run one after another; whatever `work` throws rolls back and is thrown on.
 */
export const transact = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    const transaction = (await database.startTransaction()) as RawTransaction
    try {
      const result = await work(transaction)
      await transaction.commit()
      return result
    } catch (error) {
      // The service has ended a conflicting transaction already; rolling back then says so, which is no news.
      await transaction.rollback().catch(() => undefined)
      if (!isConflict(error) || attempt === ATTEMPTS) throw error
      await pause(attempt)
    }
  }
}
