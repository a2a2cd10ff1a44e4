import { selfCheckAnswer } from '@contract/self-check/endpoints'
import { signalsOf } from '@contract/self-check/rules'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { transact } from '../../_kernel/transaction'
import { gatherFacts } from './facts'

export const answerSelfCheck = handler(selfCheckAnswer, async ({ input, caller, now, audit }) => {
  const { brandId, signal, text } = input
  const brand = caller.require(['secretary'], await find('brands', brandId))
  // Who only stands above the branch reads its answers, and gives none for it.
  if (!caller.keeps(brand)) throw new AppError('FORBIDDEN')
  const { facts, parameters } = await gatherFacts(brand, now)
  const standing = signalsOf(facts, parameters, now)
  const asked = brand.state === 'living' ? standing.find((one) => one.signal === signal) : undefined
  if (!asked) throw new AppError('SELF_CHECK_GONE')
  const given = { signal, about: asked.about, text, by: caller.personId, at: now }
  const { organizationId, path, organizationOrder } = brand
  await transact(async (transaction) => {
    const document = transaction.collection('selfChecks').doc(brandId)
    const { data } = await document.get()
    const others = (data?.answers ?? []).filter((answer) => answer.signal !== signal)
    await document.set({ data: { organizationId, path, organizationOrder, answers: [...others, given] } })
  })
  audit({ id: brandId, organizationId, path })
  return { brandId }
})
