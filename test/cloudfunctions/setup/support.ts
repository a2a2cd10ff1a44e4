import type { InputOf } from '@contract/endpoint'
import type { setupBegin } from '@contract/setup/endpoints'

export const CODE = '云汀-2026-首次部署-7f3a9c21'

export const city = {
  administrativeLevel: 'city',
  cityName: '云汀市',
  sponsor: '中共云汀市委市直机关工作委员会',
  filingNumber: '云网备2026000123号',
  localDisciplineEntry: '云汀市纪委监委驻市直机关纪检监察工委，电话 0000-1234567',
} as const

/** What the first administrator fills in. */
export const firstRun = (told: Partial<InputOf<typeof setupBegin>> = {}): InputOf<typeof setupBegin> => ({
  code: CODE,
  name: '中共云汀市委市直机关工作委员会',
  shortName: '市直机关工委',
  personName: '何正',
  hasConsented: true,
  ...city,
  ...told,
})
