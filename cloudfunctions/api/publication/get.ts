import { contentOf } from '@contract/brand/content'
import { ERASED_NAME } from '@contract/member/entity'
import { publicationGet } from '@contract/publication/endpoints'
import type { Publication } from '@contract/publication/entity'
import { nextStepOf, STEPS, UNDER_WAY } from '@contract/publication/rules'
import { namesOf } from '../../_domain/member/names'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { unreviewedImages } from './images'

const READERS = ['secretary', 'confidentiality-reviewer', 'supervisor', 'administrator'] as const
const WITHDRAWERS = ['secretary', 'supervisor', 'administrator'] as const

const mayOf = (caller: Caller, { state, signatures, path }: Publication) => {
  const step = nextStepOf(state)
  const isNext =
    step !== null &&
    caller.holds([STEPS[step].role], path) &&
    !signatures.some(({ by }) => by === caller.personId)
  return {
    mayTake: isNext ? step : null,
    mayReturn: isNext,
    mayWithdraw:
      caller.holds(WITHDRAWERS, path) &&
      ['proposed', 'cleared', 'returned', 'restarted', 'published'].includes(state),
  }
}

export const getPublication = handler(publicationGet, async ({ input, caller }) => {
  const record = caller.require(READERS, await find('publications', input.publicationId))
  const people = [...record.signatures.map(({ by }) => by), ...(record.ended ? [record.ended.by] : [])]
  const [brand, shown, names] = await Promise.all([
    find('brands', record.brandId),
    find('publishedBrands', record.brandId),
    namesOf(people),
  ])
  if (!brand) throw new AppError('NOT_FOUND')
  const isOpen = UNDER_WAY.includes(record.state)
  const nameOf = (personId: string) => names.get(personId) ?? ERASED_NAME
  const { path: _path, organizationOrder: _order, signatures, ended, ...publication } = record
  return {
    publication,
    signatures: signatures.map(({ step, by, organizationName, at, remark }) => ({
      step,
      name: nameOf(by),
      organizationName,
      at,
      remark,
    })),
    ended: ended && { name: nameOf(ended.by), at: ended.at, remark: ended.remark },
    content: contentOf(brand),
    published: shown && contentOf(shown),
    unreviewed: isOpen ? await unreviewedImages(brand) : [],
    ...mayOf(caller, record),
  }
})
