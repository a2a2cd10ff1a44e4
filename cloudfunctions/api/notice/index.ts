export const noticeTable = {}
