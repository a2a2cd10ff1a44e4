import type { ParsedOf } from '@contract/endpoint'
import { setupBegin } from '@contract/setup/endpoints'
import { putSettings } from '../../_domain/home/summary'
import { AppError } from '../../_kernel/app-error'
import type { Origin } from '../../_kernel/caller'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { newId } from '../../_kernel/ids'
import { limitUse } from '../../_kernel/rate-limit'
import { isDuplicate, type Transaction, transact } from '../../_kernel/transaction'
import { refuseCode } from './code'
import { firstAdministrator, firstOrganization } from './first'

const PER_ACCOUNT = { count: 5, windowMinutes: 60 }
const PER_ADDRESS = { count: 20, windowMinutes: 60 }

const limitGuesses = async (origin: Origin, now: number) => {
  await limitUse('setup.begin', origin.rateKey, now, PER_ACCOUNT)
  if (origin.addressKey) await limitUse('setup.begin.address', origin.addressKey, now, PER_ADDRESS)
}

/** A system that came by an import has another root; anyone else's first run has this one's id. */
const refuseAfterwards = async () => {
  const { total } = await collection('organizations').where({}).count()
  if (total > 0) throw new AppError('SETUP_DONE')
}

/** The root's id is always the same: of two first runs at once, the database takes one and refuses the other. */
const plant = async (
  transaction: Transaction,
  { input, openid, now }: { input: ParsedOf<typeof setupBegin>; openid: string; now: number },
) => {
  const { code: _code, hasConsented: _consent, name, shortName, personName, ...told } = input
  const root = firstOrganization({ name, shortName }, now)
  const { member, grant, identity } = firstAdministrator({ personId: newId(), personName, openid }, root, now)
  await transaction.collection('organizations').add({ data: root })
  await transaction.collection('members').add({ data: member })
  await transaction.collection('grants').add({ data: grant })
  await transaction.collection('identities').add({ data: identity })
  await putSettings(transaction, told, now)
  return { root, personId: member._id }
}

export const beginSetup = handler(setupBegin, async ({ input, now, origin, who, audit }) => {
  const { openid } = origin
  if (!openid) throw new AppError('SETUP_ON_PHONE')
  await refuseAfterwards()
  await limitGuesses(origin, now)
  refuseCode(input.code)
  if (await who()) throw new AppError('WECHAT_ALREADY_BOUND')
  try {
    const { root, personId } = await transact((transaction) => plant(transaction, { input, openid, now }))
    audit({ id: root._id, organizationId: root._id, path: root.path })
    return { organizationId: root._id, personId }
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('SETUP_DONE')
    throw error
  }
})
