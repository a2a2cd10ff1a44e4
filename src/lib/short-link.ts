import { type CheckinLink, readCheckinLink } from '@contract/checkin/link'

/** What the link in a venue's QR code says, and how it is read. */
export type ShortLink = CheckinLink
export const readShortLink = readCheckinLink

const SIGN_IN_FORM = /\/s\/([\w-]{43})\/?(?:[?#].*)?$/
const INVITE_FORM = /\/i\/([2-9A-HJ-NP-Z]{8})\/?(?:[?#].*)?$/

/** The request of a website's sign-in code `https://<site>/s/<requestId>`; null where it is something else. */
export const readSignInLink = (text: string) => SIGN_IN_FORM.exec(text.trim())?.[1] ?? null

/** The invite code of `https://<site>/i/<code>`; null where it is something else. */
export const readInviteLink = (text: string) => INVITE_FORM.exec(text.trim())?.[1] ?? null

/** The screen a short link stands for, as the router's address. */
function screenOf(path: string) {
  const venue = readShortLink(path)
  if (venue) return `member/check-in/index?activityId=${venue.activityId}&code=${venue.code}`
  const requestId = readSignInLink(path)
  if (requestId) return `member/sign-in-confirm/index?requestId=${requestId}`
  const code = readInviteLink(path)
  return code && `member/bind/index?code=${code}`
}

/** Website: turns an opened short link into the screen it stands for, before the router looks at the address. */
export function followShortLink(
  location: Pick<Location, 'pathname'>,
  history: Pick<History, 'replaceState'>,
) {
  const screen = screenOf(location.pathname)
  if (screen) history.replaceState(null, '', `/#/pages/${screen}`)
}
