export const sessionTable = {}
