import { practiceGet } from '@contract/library/practice'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

/** What was never public does not exist here; what was withdrawn keeps only its name, so that links stay readable. */
export const getPractice = handler(practiceGet, async ({ input }) => {
  const practice = await find('practices', input.practiceId)
  if (!practice || practice.publishedAt === null) throw new AppError('NOT_FOUND')
  const isWithdrawn = practice.state !== 'published'
  const shown = (text: string) => (isWithdrawn ? '' : text)
  return {
    _id: practice._id,
    organizationId: practice.organizationId,
    organizationName: practice.organizationName,
    title: practice.title,
    situation: shown(practice.situation),
    steps: shown(practice.steps),
    caution: shown(practice.caution),
    source: practice.source,
    keyWorks: practice.keyWorks,
    regulationId: practice.regulationId,
    publishedAt: practice.publishedAt,
    isWithdrawn,
  }
})
