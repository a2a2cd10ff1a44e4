import { practicePrefill } from '@contract/library/practice'
import { handler } from '../../_kernel/handler'
import { sourceOf } from './source'

export const prefillPractice = handler(practicePrefill, async ({ input }) => {
  const { keyWorks: _keyWorks, ...prefill } = await sourceOf(input.source, input.organizationId)
  return prefill
})
