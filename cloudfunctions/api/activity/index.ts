export const activityTable = {}
