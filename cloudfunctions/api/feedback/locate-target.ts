import type { ParsedOf } from '@contract/endpoint'
import type { feedbackCreate } from '@contract/feedback/endpoints'
import type { Feedback } from '@contract/feedback/entity'
import type { Placement } from '@contract/placement'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'

type Target = ParsedOf<typeof feedbackCreate>['target']

const placed = (
  { organizationId, path, organizationOrder }: Placement,
  target: Target,
  title: string,
): Placement & Pick<Feedback, 'target'> => ({
  organizationId,
  path,
  organizationOrder,
  target: { kind: target.kind, id: target.id, title },
})

/** The public thing a piece of feedback is about, and thereby the organisation that handles it. */
export const locateTarget = async (target: Target) => {
  if (target.kind === 'brand') {
    const brand = await find('publishedBrands', target.id ?? '')
    if (brand) return placed(brand, target, brand.name)
  } else if (target.kind === 'activity') {
    const activity = await find('activities', target.id ?? '')
    if (activity?.isPublic && activity.state !== 'draft') return placed(activity, target, activity.title)
  } else {
    const organization =
      target.kind === 'organization'
        ? await find('organizations', target.id ?? '')
        : (await collection('organizations').where({ parentId: null }).limit(1).get()).data[0]
    if (organization) {
      const place = {
        organizationId: organization._id,
        path: organization.path,
        organizationOrder: organization.order,
      }
      return target.kind === 'organization'
        ? placed(place, target, organization.name)
        : placed(place, { kind: 'general', id: null }, '一般意见')
    }
  }
  throw new AppError('FEEDBACK_TARGET_GONE')
}
