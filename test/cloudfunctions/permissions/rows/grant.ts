import { BRANCH, type Place, type Rows } from './row'

const SECRETARY: Record<Place, string> = { inside: 'psecwater1', outside: 'psechouse1' }
const SUCCESSOR: Record<Place, string> = { inside: 'pmemwater1', outside: 'pmemhouse1' }

export const grantRows: Rows = {
  'grant.find': (_, place) => ({ organizationId: BRANCH[place] }),
  'grant.findPeople': () => ({ name: '王' }),
  'grant.create': (_, place) => ({
    organizationId: BRANCH[place],
    role: 'confidentiality-reviewer',
    person: { personId: SUCCESSOR[place] },
  }),
  'grant.remove': (_, place) => ({ grantId: `${SECRETARY[place]}.secretary.${BRANCH[place]}` }),
  'grant.handOver': (_, place) => ({
    organizationId: BRANCH[place],
    fromPersonId: SECRETARY[place],
    toPersonId: SUCCESSOR[place],
  }),
}
