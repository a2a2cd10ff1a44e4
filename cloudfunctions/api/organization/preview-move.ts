import { type Overseer, organizationPreviewMove } from '@contract/organization/endpoints'
import { refuseMoving } from '../../_domain/organization/moving'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { command } from '../../_kernel/sdk'
import { locateMove } from './locate-move'

/** The organisations with their supervisors counted, nearest first. */
const overseersOf = async (path: readonly string[]): Promise<Overseer[]> => {
  const ids = [...path].reverse()
  if (ids.length === 0) return []
  const { data } = await collection('organizations')
    .where({ _id: command.in(ids) })
    .limit(100)
    .get()
  const names = new Map(data.map(({ _id, name }) => [_id, name]))
  return Promise.all(
    ids.map(async (organizationId) => ({
      organizationId,
      organizationName: names.get(organizationId) ?? '',
      supervisors: (await collection('grants').where({ organizationId, role: 'supervisor' }).count()).total,
    })),
  )
}

export const previewMove = handler(organizationPreviewMove, async ({ input, caller }) => {
  const { organization, from, to } = await locateMove(caller, input)
  await refuseMoving([organization, to], organization)
  const { _id } = organization
  const [active, members, losing, gaining] = await Promise.all([
    collection('organizations').where({ path: _id, isActive: true }).count(),
    collection('members').where({ path: _id, state: 'active' }).count(),
    overseersOf(from.path.filter((id) => !to.path.includes(id))),
    overseersOf(to.path.filter((id) => !from.path.includes(id))),
  ])
  return { below: active.total - 1, members: members.total, losing, gaining }
})
