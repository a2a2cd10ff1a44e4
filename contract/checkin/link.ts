/** What the link in a venue's QR code says. */
export interface CheckinLink {
  activityId: string
  code: string
}

const FORM = /^(?:https?:\/\/[^/?#\s]+)?\/c\/([0-9a-z]{10})\/(\d{6})\/?(?:[?#].*)?$/

/** `https://<site>/c/<activity>/<code>`; `site` is an origin, without a slash at its end. */
export const checkinLink = (site: string, { activityId, code }: CheckinLink) =>
  `${site}/c/${activityId}/${code}`

/** Reads such a link, of whatever site, or its path alone; null where it is something else. */
export const readCheckinLink = (text: string): CheckinLink | null => {
  const found = FORM.exec(text.trim())
  return found ? { activityId: found[1], code: found[2] } : null
}
