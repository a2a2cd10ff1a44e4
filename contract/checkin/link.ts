/** What the link in a venue's QR code says. */
export interface CheckinLink {
  activityId: string
  code: string
}

const FORM = /^(?:https?:\/\/[^/?#\s]+)?\/c\/([0-9a-z]{10})\/(\d{6})\/?(?:[?#].*)?$/

/** The path of the link, `/c/<activity>/<code>`; the website's origin goes before it. */
export const checkinPath = ({ activityId, code }: CheckinLink) => `/c/${activityId}/${code}`

/** Reads such a link, of whatever site, or its path alone; null where it is something else. */
export const readCheckinLink = (text: string): CheckinLink | null => {
  const found = FORM.exec(text.trim())
  return found ? { activityId: found[1], code: found[2] } : null
}
