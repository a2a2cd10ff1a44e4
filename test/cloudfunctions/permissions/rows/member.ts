import { memberInvite } from '@contract/member/endpoints'
import type { World } from '../../../support/world'
import { BRANCH, type Place, type Rows } from './row'

const PERSON: Record<Place, string> = { inside: 'pmemwater2', outside: 'pmemhouse1' }
const ELSEWHERE: Record<Place, string> = { inside: 'brwater002', outside: 'brhouse001' }
const BINDING: Record<Place, string> = { inside: 'i'.repeat(43), outside: 'o'.repeat(43) }

/** A request waiting on that place's roster, put there afresh. */
const waitingBinding = async (world: World, place: Place) => {
  const [organization] = await world.store.find('organizations', { _id: BRANCH[place] }, {})
  await world.store.execute('removeDocument', {
    collectionName: 'bindings',
    query: JSON.stringify({ _id: BINDING[place] }),
    queryType: 'DOC',
    multi: false,
  })
  await world.store.bulkInsert('bindings', [
    {
      _id: BINDING[place],
      organizationId: BRANCH[place],
      path: organization.path,
      organizationOrder: organization.order,
      organizationName: organization.name,
      name: '赵晓燕',
      openid: `wx-waiting-${place}`,
      state: 'waiting',
      requestedAt: 1,
    },
  ])
  return BINDING[place]
}

export const memberRows: Rows = {
  'member.find': (_, place) => ({ organizationId: BRANCH[place] }),
  'member.create': (_, place) => ({
    organizationId: BRANCH[place],
    name: '欧阳文博',
    isAnotherPerson: true,
    nonce: 'member-row-1',
  }),
  'member.update': (_, place) => ({ personId: PERSON[place], name: '赵晓燕', partyGroup: '第一党小组' }),
  'member.leave': (_, place) => ({ personId: PERSON[place] }),
  'member.move': (_, place) => ({ personId: PERSON[place], toOrganizationId: ELSEWHERE[place] }),
  'member.invite': (_, place) => ({ organizationId: BRANCH[place] }),
  'member.bind': async (world) => {
    const { code } = await world.as('李敏').call(memberInvite, { organizationId: 'brwater001' })
    return { code, name: '赵晓燕', hasConsented: true }
  },
  'member.findBindings': (_, place) => ({ organizationId: BRANCH[place] }),
  'member.confirmBinding': async (world, place) => ({
    bindingId: await waitingBinding(world, place),
    personId: PERSON[place],
  }),
  'member.refuseBinding': async (world, place) => ({ bindingId: await waitingBinding(world, place) }),
  'member.unbind': (_, place) => ({ personId: PERSON[place] }),
}
