/** What the link in a venue's QR code says. */
export interface ShortLink {
  activityId: string
  code: string
}

const FORM = /\/c\/([0-9a-z]+)\/(\d{6})\/?(?:[?#].*)?$/

/** Reads `https://<site>/c/<activity>/<code>` (or its path alone); null where it is something else. */
export function readShortLink(text: string): ShortLink | null {
  const found = FORM.exec(text.trim())
  return found?.[1] && found[2] ? { activityId: found[1], code: found[2] } : null
}

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
