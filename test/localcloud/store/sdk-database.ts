import { Db } from '@cloudbase/database'
import { CloudError, Store } from '../../../localcloud/store'
import { MORNING } from './opening'

/** The genuine SDK's database, its requests answered by a fresh store. */
export async function sdkDatabase(...collections: string[]) {
  const store = await Store.open({ now: () => MORNING })
  for (const name of collections) await store.ensureCollection(name)
  Db.reqClass = class {
    async send(action: string, parameters: object) {
      try {
        // Over HTTP what is undefined does not arrive.
        const sent = JSON.parse(JSON.stringify(parameters ?? {}))
        return { requestId: 'r', ...(await store.execute(action.replace('database.', ''), sent)) }
      } catch (error) {
        if (error instanceof CloudError) return { requestId: 'r', code: error.code, message: error.message }
        throw error
      }
    }
  }
  return new Db({})
}
