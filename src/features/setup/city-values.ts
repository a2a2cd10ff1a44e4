import type { AdministrativeLevel, CitySettings, Settings } from '@contract/home/entity'

/** What an administrator tells about the city. */
export type CityValues = Omit<CitySettings, 'administrativeLevel'> & {
  /** Not chosen yet: nothing is proposed, so that it is thought about. */
  administrativeLevel: AdministrativeLevel | undefined
}

export const cityValuesOf = (settings?: Settings): CityValues => ({
  administrativeLevel: settings?.administrativeLevel,
  cityName: settings?.cityName ?? '',
  sponsor: settings?.sponsor ?? '',
  filingNumber: settings?.filingNumber ?? '',
  localDisciplineEntry: settings?.localDisciplineEntry ?? '',
})
