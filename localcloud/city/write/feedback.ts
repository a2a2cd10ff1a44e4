import { dueDayOf } from '@contract/feedback/days'
import type { Feedback } from '@contract/feedback/entity'
import { DAY, HOUR } from '@contract/time'
import type { Secrets } from '../../secrets'
import { byDaylight, idOf, Random } from '../random'
import type { FeedbackText } from '../texts/feedback'
import { type Place, placementOf } from './organizations'
import type { Person } from './people'

/** What feedback can be about, by the branch's key. */
export interface Targets {
  places: Map<string, Place>
  brands: Map<string, { _id: string; name: string }>
  activities: Map<string, { _id: string; title: string }>
  people: Map<string, Person[]>
  /** The id of who handles what is said about a place. */
  handlers: Map<string, string>
}

const found = <T>(from: Map<string, T>, key: string): T => {
  const value = from.get(key)
  if (value === undefined) throw new Error(`feedback is about ${key}, which is not there`)
  return value
}

const targetOf = ({ about: { kind, key } }: FeedbackText, targets: Targets): Feedback['target'] => {
  if (kind === 'brand') {
    const brand = found(targets.brands, key)
    return { kind, id: brand._id, title: brand.name }
  }
  if (kind === 'activity') {
    const activity = found(targets.activities, key)
    return { kind, id: activity._id, title: activity.title }
  }
  if (kind === 'organization') {
    const place = found(targets.places, key)
    return { kind, id: place._id, title: place.name }
  }
  return { kind, id: null, title: '一般意见' }
}

/** The id of one of `FEEDBACK_TEXTS`. */
export const feedbackIdOf = (index: number) => idOf('fb', index)

/** The way a piece of feedback has come, as its state implies. */
const historyOf = (text: FeedbackText, handlerId: string, createdAt: number): Feedback['history'] => {
  const random = new Random(`history ${text.text}`)
  const history: Feedback['history'] = [{ at: createdAt, by: '', action: 'received', remark: '' }]
  let at = createdAt
  const step = (action: string, by: string, remark = '') => {
    at = Math.min(at + random.between(3, 40) * HOUR, createdAt + text.daysAgo * DAY - HOUR)
    history.push({ at, by, action, remark })
  }
  if (text.check?.state === 'refused') step('refused', '内容审核', '属于广告，与本页无关。')
  if (['accepted', 'in-progress', 'answered', 'closed'].includes(text.state)) step('accept', handlerId)
  if (['in-progress', 'answered', 'closed'].includes(text.state)) step('start', handlerId)
  if (text.state === 'declined' && text.check?.state !== 'refused') step('decline', handlerId, text.reply)
  if (text.state === 'merged') step('merge', handlerId, '与更早的一条一起办理。')
  if (text.reply && ['answered', 'closed'].includes(text.state)) step('reply', handlerId)
  if (text.wasReopened) step('reopen', '', '还有一处没有解决，请再看一下。')
  if (text.wasReopened && text.state !== 'in-progress') step('reply', handlerId)
  if (text.state === 'closed') step('close', handlerId)
  return history
}

/** One piece of feedback as a document; its ticket is made from a nonce the way the cloud makes it. */
export const feedbackOf = (
  text: FeedbackText,
  index: number,
  targets: Targets,
  secrets: Secrets,
  now: number,
): Feedback => {
  const place = found(targets.places, text.about.key)
  const handlerId = found(targets.handlers, text.about.key)
  const _id = feedbackIdOf(index)
  const createdAt = byDaylight(now, text.daysAgo, index)
  const people = targets.people.get(text.about.key) ?? []
  const author = text.isSigned ? people[2 + (index % Math.max(people.length - 2, 1))] : undefined
  const history = historyOf(text, handlerId, createdAt)
  const isReport = text.kind === 'report'
  const replied = history.filter(({ action }) => action === 'reply').at(-1)
  return {
    _id,
    ...placementOf(place),
    kind: text.kind,
    target: targetOf(text, targets),
    text: isReport ? '' : text.text,
    sealedText: isReport ? secrets.seal('report', _id, text.text) : '',
    isAnonymous: !author,
    authorId: author?.id ?? null,
    authorName: author?.name ?? '',
    sealedAuthor: '',
    sealedContact: text.contact ? secrets.seal('contact', _id, text.contact) : '',
    ticketHash: secrets.digest('ticket', `hash ${ticketOf(index)}`),
    channel: text.isFromWebsite ? 'website' : 'mini-program',
    check: text.check
      ? { ...text.check, by: 'person' }
      : {
          state: 'passed',
          by: isReport || text.isFromWebsite ? 'person' : 'platform',
          label: isReport ? 'report' : text.isFromWebsite ? 'website' : '100',
        },
    state: text.state,
    dueOn: dueDayOf(text.kind, createdAt),
    reply: text.reply && replied ? { text: text.reply, by: handlerId, at: replied.at } : null,
    history,
    mayPublish: text.mayPublish ?? false,
    isPublished: text.isPublished ?? false,
    wasReopened: text.wasReopened ?? false,
    satisfaction: text.satisfaction ?? null,
    mergedIntoId: text.mergedInto === undefined ? null : feedbackIdOf(text.mergedInto),
    createdAt,
    updatedAt: history[history.length - 1].at,
  }
}

/** Tickets of the city's feedback, so that a tour can follow one: `YTCS` and eight signs. */
export const ticketOf = (index: number) => {
  const random = new Random(`ticket ${index}`)
  const signs = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ']
  return `YTCS${Array.from({ length: 8 }, () => random.pick(signs)).join('')}`
}
