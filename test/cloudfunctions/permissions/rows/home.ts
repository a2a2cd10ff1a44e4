import type { Rows } from './row'

export const homeRows: Rows = { 'home.get': () => ({}), 'home.mine': () => ({}) }
