export const subscriptionTable = {}
