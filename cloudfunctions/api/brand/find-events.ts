import { brandFindEvents } from '@contract/brand/endpoints'
import { ERASED_NAME } from '@contract/member/entity'
import { namesOf } from '../../_domain/member/names'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'

const READERS = ['secretary', 'supervisor', 'confidentiality-reviewer', 'administrator'] as const

export const findEvents = handler(brandFindEvents, async ({ input, caller }) => {
  const { _id } = caller.require(READERS, await find('brands', input.brandId))
  const page = await pageOf(
    collection('brandEvents').where({ brandId: _id }).orderBy('at', 'desc').orderBy('_id', 'desc'),
    input.offset,
  )
  const names = await namesOf(page.items.map(({ by }) => by))
  return {
    ...page,
    items: page.items.map(({ _id: id, kind, at, by, remark, phase, version }) => ({
      _id: id,
      kind,
      at,
      remark,
      phase,
      version,
      name: names.get(by) ?? ERASED_NAME,
    })),
  }
})
