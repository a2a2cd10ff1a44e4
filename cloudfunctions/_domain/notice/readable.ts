import { audienceKeysOf, isShown } from '@contract/notice/rules'
import { AppError } from '../../_kernel/app-error'
import type { Caller } from '../../_kernel/caller'
import { find } from '../../_kernel/collections'

const SENDERS = ['secretary', 'supervisor', 'administrator'] as const

/**
 * The notice, for whoever may read it: everyone a public one that is shown, others those they are for, and its senders
 * and the reviewer who approves it in every state. Throws NOT_FOUND.
 */
export const readableNotice = async (noticeId: string, who: () => Promise<Caller | null>, now: number) => {
  const notice = await find('notices', noticeId)
  if (!notice) throw new AppError('NOT_FOUND')
  if (notice.audienceKey !== 'public' || !isShown(notice, now)) {
    const caller = await who()
    const isAddressed =
      isShown(notice, now) && caller && audienceKeysOf(caller.identity).includes(notice.audienceKey)
    const isDesk = caller?.holds(
      notice.audienceKey === 'public' ? [...SENDERS, 'content-reviewer'] : SENDERS,
      notice.path,
    )
    if (!isAddressed && !isDesk) throw new AppError('NOT_FOUND')
  }
  return notice
}
