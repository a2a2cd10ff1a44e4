import { clockOf, dayOf } from '../time'

/** Longest values WeChat takes: `thing` 20 characters, `phrase` 5 (platform: 47003 where longer or empty). */
const THING = 20
const PHRASE = 5

const shorten = (text: string, longest: number) => {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  if (!letters.length) return '—'
  return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`
}

const time = (at: number) => `${dayOf(at)} ${clockOf(at)}`

/** The fields of each template, as registered in the manifest; every value fits whatever is put in. */
export const activityMessage = (
  activity: { title: string; startsAt: number; place: string },
  hint: string,
) => ({
  thing1: shorten(activity.title, THING),
  time2: time(activity.startsAt),
  thing3: shorten(activity.place, THING),
  thing4: shorten(hint, THING),
})

export const taskMessage = (task: { partyWork: string; dueOn: string; brandName: string }) => ({
  thing1: shorten(task.partyWork, THING),
  date2: task.dueOn,
  thing3: shorten(task.brandName, THING),
  thing4: '请按计划推进，完成后登记一下',
})

export const noticeMessage = (notice: { title: string; organizationName: string; sentAt: number }) => ({
  thing1: shorten(notice.title, THING),
  thing2: shorten(notice.organizationName, THING),
  time3: time(notice.sentAt),
})

export const feedbackMessage = (feedback: { targetTitle: string; result: string; at: number }) => ({
  thing1: shorten(feedback.targetTitle, THING),
  phrase2: shorten(feedback.result, PHRASE),
  time3: time(feedback.at),
})
