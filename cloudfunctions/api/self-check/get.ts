import { selfCheckGet } from '@contract/self-check/endpoints'
import { answerTo, isForSupervisor, signalsOf } from '@contract/self-check/rules'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { gatherFacts } from './facts'

export const getSelfCheck = handler(selfCheckGet, async ({ input, caller, now }) => {
  const brand = caller.require(['secretary', 'supervisor'], await find('brands', input.brandId))
  const [{ facts, parameters }, kept] = await Promise.all([
    gatherFacts(brand, now),
    find('selfChecks', brand._id),
  ])
  const isOwn = caller.keeps(brand)
  const standing = brand.state === 'living' ? signalsOf(facts, parameters, now) : []
  return {
    isOwn,
    branchFirstDays: parameters.branchFirstDays,
    questions: standing
      .filter((question) => isOwn || isForSupervisor(question, parameters, now))
      .map(({ about, ...question }) => {
        const answer = answerTo({ signal: question.signal, about }, kept?.answers ?? [])
        return { ...question, answer: answer && { text: answer.text, at: answer.at } }
      }),
  }
})
