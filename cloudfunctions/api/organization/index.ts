export const organizationTable = {}
