import type { Rows } from './row'

export const meRows: Rows = {
  'me.get': () => ({}),
  'me.export': () => ({}),
  'me.unbind': () => ({}),
  'me.erase': () => ({ isCertain: true }),
}
