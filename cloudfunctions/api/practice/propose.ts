import type { Practice } from '@contract/library/entity'
import { practicePropose } from '@contract/library/practice'
import { practiceSearchText } from '@contract/library/rules'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { idFrom } from '../../_kernel/ids'
import { isDuplicate } from '../../_kernel/transaction'
import { sourceOf } from './source'

/** The id follows from the sender's nonce: a practice sent twice is there once. */
export const proposePractice = handler(
  practicePropose,
  async ({ input, caller, organization, now, audit }) => {
    const { source: asked, nonce, title, situation, steps, caution } = input
    const { source, keyWorks } = await sourceOf(asked, organization.organizationId)
    const { organizationId, path, organizationOrder, organizationName } = organization
    const told = { organizationName, title, situation, steps }
    const practice: Practice = {
      _id: idFrom('practice', caller.personId, nonce),
      organizationId,
      path,
      organizationOrder,
      ...told,
      caution,
      source,
      keyWorks,
      searchText: practiceSearchText(told),
      state: 'proposed',
      regulationId: null,
      remark: '',
      createdBy: caller.personId,
      reviewedBy: null,
      createdAt: now,
      publishedAt: null,
      updatedAt: now,
    }
    audit({ id: practice._id, organizationId, path })
    await collection('practices')
      .add({ data: practice })
      .catch((error: unknown) => {
        if (!isDuplicate(error)) throw error
      })
    return { practiceId: practice._id, state: 'proposed' as const, updatedAt: now }
  },
)
