export const brandTable = {}
