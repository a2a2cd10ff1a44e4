import { practiceGetForDesk } from '@contract/library/practice'
import { isAmendable } from '@contract/library/rules'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const getPracticeForDesk = handler(practiceGetForDesk, async ({ input, caller }) => {
  const practice = caller.require(['secretary', 'supervisor'], await find('practices', input.practiceId))
  const {
    path,
    organizationOrder: _order,
    searchText: _searchText,
    createdBy,
    reviewedBy: _reviewedBy,
    ...file
  } = practice
  return {
    ...file,
    mayEdit: isAmendable(practice) && caller.holds(['secretary'], path),
    mayReview:
      practice.state === 'proposed' && createdBy !== caller.personId && caller.holds(['supervisor'], path),
  }
})
