import type { Rows } from './row'

const city = {
  administrativeLevel: 'city',
  cityName: '云汀市',
  sponsor: '中共云汀市委市直机关工作委员会',
  filingNumber: '',
  localDisciplineEntry: '',
}

const ORGANIZATION = { inside: 'orgwater01', outside: 'orghouse01' }

export const setupRows: Rows = {
  'setup.begin': () => ({
    ...city,
    code: 'the-code-of-nobody',
    name: '中共云汀市委市直机关工作委员会',
    shortName: '市直机关工委',
    personName: '何正',
    hasConsented: true,
  }),
  'settings.update': (_, place) => ({ organizationId: ORGANIZATION[place], ...city }),
}
