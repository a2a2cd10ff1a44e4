import type { FeedbackStatus } from '@contract/feedback/endpoints'
import {
  FEEDBACK_KIND_NAMES,
  FEEDBACK_KINDS,
  FEEDBACK_STATE_NAMES,
  type FeedbackKind,
  type FeedbackState,
} from '@contract/feedback/entity'
import type { Tone } from '@/ui/Tag'

/** What each kind is for, in one line. */
export const KIND_HINTS: Record<FeedbackKind, string> = {
  proposal: '对品牌、活动或服务的改进想法',
  praise: '做得好的人和事',
  problem: '遇到的困难或办得不好的地方',
  report: '违纪违法线索，请先看下面的受理渠道',
  'help-request': '由党支部书记代表支部提出，请求协调支持',
  burden: '重复填表、多头报送、过度留痕等增加基层负担的情形',
}

/** Kinds to choose from; 求助 only for who may send one. */
export const kindOptions = (mayAskHelp: boolean) =>
  FEEDBACK_KINDS.filter((kind) => kind !== 'help-request' || mayAskHelp)
    .sort((one, other) => Number(one === 'report') - Number(other === 'report'))
    .map((kind) => ({ value: kind, label: FEEDBACK_KIND_NAMES[kind] }))

export const isFeedbackKind = (text: string | undefined): text is FeedbackKind =>
  FEEDBACK_KINDS.some((kind) => kind === text)

const STATE_TONES: Record<FeedbackState, Tone> = {
  received: 'attention',
  accepted: 'calm',
  'in-progress': 'calm',
  answered: 'good',
  closed: 'quiet',
  merged: 'quiet',
  declined: 'quiet',
}

/** A state as its author and its handler read it. */
export const stateTag = (state: FeedbackState) => ({
  word: FEEDBACK_STATE_NAMES[state],
  tone: STATE_TONES[state],
})

/** The same for the author, who is also told of the content check. */
export const authorTag = ({ state, check }: Pick<FeedbackStatus, 'state' | 'check'>) => {
  if (check === 'waiting') return { word: '等待内容审核', tone: 'attention' as const }
  if (check === 'refused') return { word: '未通过内容审核', tone: 'quiet' as const }
  return stateTag(state)
}

const STEP_WORDS: Record<string, string> = {
  received: '已提交',
  passed: '内容审核通过',
  refused: '内容审核未通过',
  accept: '已受理',
  start: '开始办理',
  reply: '已答复',
  decline: '不予受理',
  merge: '与相同意见合并办理',
  close: '已办结',
  reopen: '重新提出',
  'handed-over': '已移交',
}

/** A step of the history, in words; one this version does not know keeps its name. */
export const stepWord = (action: string) => STEP_WORDS[action] ?? action

/** A ticket as one reads it out: `ABCD EFGH JKLM`. */
export const spellTicket = (ticket: string) => ticket.match(/.{1,4}/g)?.join(' ') ?? ''

export const SATISFACTION_NAMES = ['很不满意', '不太满意', '一般', '满意', '很满意'] as const

/** Whether an answer is still to come. */
export const isOpen = (state: FeedbackState) => ['received', 'accepted', 'in-progress'].includes(state)

/** The beginning of a text, for a list. */
export const shorten = (text: string, longest: number) => {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest).join('')}…`
}
