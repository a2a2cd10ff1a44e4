export const meTable = {}
