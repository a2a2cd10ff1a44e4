import { type RegulationCard, regulationFind } from '@contract/library/regulation'
import { shownVersion } from '@contract/library/rules'
import { dayOf } from '@contract/time'
import { sayingPlainly } from '../../_domain/search/saying'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'

export const findRegulations = handler(regulationFind, ({ input, now }) =>
  pageOf(
    collection('regulations')
      .where({ state: input.isRepealed ? 'repealed' : 'in-force', ...sayingPlainly('title', input.text) })
      .orderBy('updatedAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
    (regulation): RegulationCard => {
      const { version, effectiveOn } = shownVersion(regulation, dayOf(now))
      const { _id, title, organizationName, scope, state } = regulation
      return { _id, title, organizationName, scope, state, version, effectiveOn }
    },
  ),
)
