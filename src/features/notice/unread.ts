import type { NoticeHead } from '@contract/notice/entity'
import { storage } from '@/lib/storage'

/** Up to which notice this phone has seen the list. Kept here alone: nobody is told who has read what. */
const KEY = 'notices.seenUntil'

export const seenUntil = () => storage.get<number>(KEY) ?? 0

/** Newer than what this phone has seen. */
export const isUnread = (notice: Pick<NoticeHead, 'sentAt'>, seen: number) => (notice.sentAt ?? 0) > seen

export const countUnread = (notices: readonly Pick<NoticeHead, 'sentAt'>[], seen = seenUntil()) =>
  notices.filter((notice) => isUnread(notice, seen)).length

/** The list was opened: everything in it counts as seen the next time. */
export function rememberSeen(notices: readonly Pick<NoticeHead, 'sentAt'>[]) {
  const latest = Math.max(seenUntil(), ...notices.map(({ sentAt }) => sentAt ?? 0))
  try {
    storage.set(KEY, latest)
  } catch {
    // A full phone shows the mark once more; nothing is lost.
  }
}
