export const checkinTable = {}
