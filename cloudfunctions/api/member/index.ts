export const memberTable = {}
