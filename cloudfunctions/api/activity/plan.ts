import { randomBytes } from 'node:crypto'
import type { Activity } from '@contract/activity/entity'
import type { ActivityPlan } from '@contract/activity/plan'
import type { Placement } from '@contract/placement'
import { MINUTE } from '@contract/time'
import { AppError } from '../../_kernel/app-error'
import { collection, find } from '../../_kernel/collections'
import { command } from '../../_kernel/sdk'
import { seal } from '../../_kernel/secrets'

/** The part of a record that its plan says. The own organisation is always expected, and comes first. */
export const fieldsOf = (plan: ActivityPlan, organizationId: string) => ({
  kind: plan.kind,
  customKind: plan.customKind,
  title: plan.title,
  startsAt: plan.startsAt,
  endsAt: plan.endsAt,
  place: plan.place,
  agenda: plan.agenda,
  hostName: plan.hostName,
  recorderName: plan.recorderName,
  keyWorks: plan.keyWorks,
  brandId: plan.brandId,
  planItemKey: plan.planItemKey,
  businessWork: plan.businessWork,
  expectedOrganizationIds: [...new Set([organizationId, ...plan.jointOrganizationIds])],
  isPublic: plan.isPublic,
  checkinOpensMinutesBefore: plan.checkinOpensMinutesBefore,
  checkinClosesAt: plan.endsAt + plan.checkinGraceMinutes * MINUTE,
})

/** A new record, with the secret its check-in codes are made from: 32 random bytes, sealed to this record. */
export const draftOf = (
  _id: string,
  plan: ActivityPlan,
  organization: Placement & { organizationName: string },
  createdBy: string,
  now: number,
): Activity => ({
  _id,
  organizationId: organization.organizationId,
  path: organization.path,
  organizationOrder: organization.organizationOrder,
  organizationName: organization.organizationName,
  ...fieldsOf(plan, organization.organizationId),
  state: 'draft',
  sealedCheckinSecret: seal('checkin', _id, randomBytes(32).toString('base64')),
  minutes: null,
  attendance: null,
  amendments: [],
  cancelReason: '',
  publishedAt: null,
  finishedAt: null,
  createdBy,
  createdAt: now,
  updatedAt: now,
})

/** Every branch that takes part must exist and be active, anywhere in the city: paired work crosses 机关党委. */
const requireBranches = async (organizationIds: string[]) => {
  if (organizationIds.length === 0) return
  const { total } = await collection('organizations')
    .where({
      _id: command.in(organizationIds),
      level: command.in(['branch', 'general-branch']),
      isActive: true,
    })
    .count()
  if (total < organizationIds.length) throw new AppError('ACTIVITY_EXPECTED_UNKNOWN')
}

/** The brand must live, and belong to the organisation itself or to one above it. */
const requireBrand = async (brandId: string | null, path: readonly string[]) => {
  if (!brandId) return
  const brand = await find('brands', brandId)
  if (brand?.state !== 'living' || !path.includes(brand.organizationId))
    throw new AppError('ACTIVITY_BRAND_UNKNOWN')
}

/** The task must stand in the plan of the brand the activity serves. */
const requireItem = async ({ brandId, planItemKey }: Pick<ActivityPlan, 'brandId' | 'planItemKey'>) => {
  if (!planItemKey) return
  const plan = brandId ? await find('plans', brandId) : null
  if (!plan?.tasks.some(({ key }) => key === planItemKey)) throw new AppError('ACTIVITY_ITEM_UNKNOWN')
}

/** Refuses a plan that points at something that is not there. What `before` had already is not asked again. */
export const requireReferences = async (
  plan: ActivityPlan,
  placement: Placement,
  before?: Pick<Activity, 'brandId' | 'planItemKey' | 'expectedOrganizationIds'>,
) => {
  const known = [placement.organizationId, ...(before?.expectedOrganizationIds ?? [])]
  const joint = [...new Set(plan.jointOrganizationIds)].filter((id) => !known.includes(id))
  await Promise.all([
    requireBranches(joint),
    requireBrand(plan.brandId === before?.brandId ? null : plan.brandId, placement.path),
    plan.brandId === before?.brandId && plan.planItemKey === before.planItemKey ? null : requireItem(plan),
  ])
}
