import type { ActivityCard } from './entity'

type Entry = Pick<
  ActivityCard,
  '_id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'organizationName' | 'state'
>

const MOST_OCTETS = 75

/** `20261120T110000Z` */
const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Backslash, semicolon, comma and line breaks mean something to a calendar (RFC 5545 §3.3.11). */
const escapeText = (text: string) =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')

const octetsOf = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** No line is longer than 75 octets, and no letter is torn in two (§3.1). */
const fold = (line: string) => {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}

/** An activity as a calendar file (.ics, RFC 5545). `now` is when it was made; a repeated import replaces the entry. */
export const calendarFile = (activity: Entry, now: number, url = '') => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//one-branch-one-brand//activity//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${activity._id}@one-branch-one-brand`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(activity.startsAt)}`,
    `DTEND:${stamp(activity.endsAt)}`,
    `SUMMARY:${escapeText(activity.title)}`,
    `LOCATION:${escapeText(activity.place)}`,
    `DESCRIPTION:${escapeText(activity.organizationName)}`,
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${activity.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(activity.title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
