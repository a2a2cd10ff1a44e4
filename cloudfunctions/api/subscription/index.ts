import { acceptSubscription } from './accept'

export const subscriptionTable = { 'subscription.accept': acceptSubscription }
