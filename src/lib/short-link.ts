import { type CheckinLink, readCheckinLink } from '@contract/checkin/link'

/** What the link in a venue's QR code says, and how it is read. */
export type ShortLink = CheckinLink
export const readShortLink = readCheckinLink

/** Website: turns an opened short link into the screen it stands for, before the router looks at the address. */
export function followShortLink(
  location: Pick<Location, 'pathname'>,
  history: Pick<History, 'replaceState'>,
) {
  const link = readShortLink(location.pathname)
  if (!link) return
  const query = `activityId=${link.activityId}&code=${link.code}`
  history.replaceState(null, '', `/#/pages/member/check-in/index?${query}`)
}
