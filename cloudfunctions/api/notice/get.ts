import { noticeHead } from '@contract/home/rules'
import { noticeGet } from '@contract/notice/endpoints'
import { audienceKeysOf, isShown } from '@contract/notice/rules'
import { AppError } from '../../_kernel/app-error'
import { find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'

export const getNotice = handler(noticeGet, async ({ input, who, now }) => {
  const notice = await find('notices', input.noticeId)
  if (!notice) throw new AppError('NOT_FOUND')
  if (notice.audienceKey !== 'public' || !isShown(notice, now)) {
    const caller = await who()
    const isAddressed =
      isShown(notice, now) && caller && audienceKeysOf(caller.identity).includes(notice.audienceKey)
    // Its senders and the reviewer who approves it read it in every state.
    const isDesk = caller?.holds(
      ['secretary', 'supervisor', 'administrator', 'content-reviewer'],
      notice.path,
    )
    if (!isAddressed && !isDesk) throw new AppError('NOT_FOUND')
  }
  return { ...noticeHead(notice), body: notice.body }
})
