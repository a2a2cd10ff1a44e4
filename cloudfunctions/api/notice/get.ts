import { noticeHead } from '@contract/home/rules'
import { noticeGet } from '@contract/notice/endpoints'
import { readableNotice } from '../../_domain/notice/readable'
import { handler } from '../../_kernel/handler'

export const getNotice = handler(noticeGet, async ({ input, who, now }) => {
  const notice = await readableNotice(input.noticeId, who, now)
  return { ...noticeHead(notice), body: notice.body, attachments: notice.attachments }
})
