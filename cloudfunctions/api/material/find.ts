import { type MaterialCard, materialFind } from '@contract/library/material'
import { sayingPlainly } from '../../_domain/search/saying'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'

export const findMaterials = handler(materialFind, ({ input }) =>
  pageOf(
    collection('materials')
      .where({ ...(input.kind && { kind: input.kind }), ...sayingPlainly('title', input.text) })
      .orderBy('sourceOn', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    ({ _id, kind, title, source, sourceOn, organizationName }): MaterialCard => ({
      _id,
      kind,
      title,
      source,
      sourceOn,
      organizationName,
    }),
  ),
)
