import type { Rows } from './row'

export const subscriptionRows: Rows = { 'subscription.accept': () => ({ templates: ['notice', 'activity'] }) }
