import { addDays, DAY, dayOf, instantOf } from '../time'
import type { SelfCheckAnswer, SelfCheckParameters, Signal } from './entity'
import { type Facts, isPartyWork, lackingSince, servesBusiness } from './facts'

/** One question with the facts it rests on. `sinceOn`: the first day on which it could be asked. */
export interface Question {
  signal: Signal
  sinceOn: string
  /** A fact and a question: `近 90 天…… — 是否需要……？` */
  question: string
  facts: string[]
}

/** A question, and what an answer to it is about: other facts make it another question. */
interface Standing extends Question {
  about: string
}

type Rule = (facts: Facts, parameters: SelfCheckParameters, now: number) => Standing | null

const MOST_NAMED = 3

/** The first few by name, and that there are more. */
const some = (names: readonly string[]) => [
  ...names.slice(0, MOST_NAMED),
  ...(names.length > MOST_NAMED ? [`等 ${names.length} 项`] : []),
]

const activityMissing: Rule = ({ brand, activities }, { activityDays }, now) => {
  const [last] = activities
  const from = last?.startsAt ?? brand.createdAt
  if (now - from < activityDays * DAY) return null
  return {
    signal: 'activity-missing',
    sinceOn: addDays(dayOf(from), activityDays),
    question: `近 ${activityDays} 天没有关联这个品牌的活动记录 — 是否有活动忘了关联，或需要安排一次？`,
    facts: last
      ? [`最近一次：${dayOf(last.startsAt)}《${last.title}》`]
      : [`${dayOf(brand.createdAt)} 创建，尚未记录关联活动`],
    about: last?._id ?? '',
  }
}

const planUnchanged: Rule = ({ brand, plan }, { planDays }, now) => {
  const from = plan?.savedAt ?? brand.createdAt
  if (now - from < planDays * DAY) return null
  return {
    signal: 'plan-unchanged',
    sinceOn: addDays(dayOf(from), planDays),
    question: plan
      ? `工作方案 ${planDays} 天没有更新 — 任务和时限是否还符合实际？`
      : `创建 ${planDays} 天，尚未保存工作方案 — 是否需要写下目标和任务？`,
    facts: plan ? [`第 ${plan.version} 版，${dayOf(plan.savedAt)} 更新`] : [`${dayOf(brand.createdAt)} 创建`],
    about: String(plan?.savedAt ?? 'none'),
  }
}

const withoutPoints = ({
  results,
  integrationPoints,
}: Pick<Facts['brand'], 'results' | 'integrationPoints'>) =>
  results.length > 0 && integrationPoints.length === 0

/** 就党建谈党建, in the results: what was achieved is told, and not which business it served. */
const resultsUnlinked: Rule = (facts, { linkDays }, now) => {
  const { brand, activities } = facts
  // Without any Party work the question is the other one: what the Party members did.
  const hasPartyWork = activities.some(
    (activity) => now - activity.startsAt < linkDays * DAY && isPartyWork(activity),
  )
  if (!withoutPoints(brand) || !hasPartyWork) return null
  return {
    signal: 'business-link-missing',
    sinceOn: dayOf(lackingSince(facts, withoutPoints)),
    question: '记录了成效，没有写融合点 — 这些成效服务了哪项业务或重点工作，是否需要补上？',
    facts: some(brand.results.map(({ statement }) => `成效：${statement}`)),
    about: brand.results.map(({ statement }) => statement).join('\n'),
  }
}

/** 就党建谈党建, in the activities of the last months, else in the results. */
const businessLinkMissing: Rule = (facts, parameters, now) => {
  const { activities } = facts
  const { linkDays } = parameters
  const recent = activities.filter(({ startsAt }) => now - startsAt < linkDays * DAY)
  if (recent.length === 0 || recent.some(servesBusiness)) return resultsUnlinked(facts, parameters, now)
  const linked = activities.find(servesBusiness)
  const earliest = recent[recent.length - 1].startsAt
  const from = linked ? Math.max(linked.startsAt + linkDays * DAY, earliest) : earliest
  return {
    signal: 'business-link-missing',
    sinceOn: dayOf(from),
    question: `近 ${linkDays} 天没有关联业务工作的活动记录 — 是否需要补充融合点？`,
    facts: [
      ...some(recent.map(({ startsAt, title }) => `${dayOf(startsAt)}《${title}》`)),
      linked
        ? `最近一次关联业务：${dayOf(linked.startsAt)}《${linked.title}》`
        : '尚未记录服务哪项业务或重点工作',
    ],
    about: `${recent[0]._id}.${linked?._id ?? ''}`,
  }
}

/** 只有业务 */
const partyWorkMissing: Rule = (facts, { linkDays }, now) => {
  const { brand, activities } = facts
  const hasPartyWork = activities.some(
    (activity) => now - activity.startsAt < linkDays * DAY && isPartyWork(activity),
  )
  if (!withoutPoints(brand) || hasPartyWork) return null
  return {
    signal: 'party-work-missing',
    sinceOn: dayOf(lackingSince(facts, withoutPoints)),
    question: `记录了成效，近 ${linkDays} 天没有党建活动，也没有写融合点 — 党员和支部做了什么，是否需要补上？`,
    facts: some(brand.results.map(({ statement }) => `成效：${statement}`)),
    about: brand.results.map(({ statement }) => statement).join('\n'),
  }
}

const tasksPastDue: Rule = ({ plan }, _parameters, now) => {
  const today = dayOf(now)
  const past = (plan?.tasks ?? [])
    .filter(({ state, dueOn }) => (state === 'not-started' || state === 'doing') && dueOn < today)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
  if (past.length === 0) return null
  return {
    signal: 'tasks-past-due',
    sinceOn: addDays(past[0].dueOn, 1),
    question: '有任务过了完成时限还没有结果 — 是已经做完忘了记，还是需要调整时限？',
    facts: some(past.map(({ dueOn, partyWork }) => `${dueOn} 到期：${partyWork}`)),
    about: past.map(({ key, dueOn }) => `${key}.${dueOn}`).join(),
  }
}

const resultsWithoutSource: Rule = (facts) => {
  const sourceless = ({ results }: Pick<Facts['brand'], 'results'>) => results.filter(({ source }) => !source)
  const bare = sourceless(facts.brand)
  if (bare.length === 0) return null
  return {
    signal: 'results-without-source',
    sinceOn: dayOf(lackingSince(facts, (shown) => sourceless(shown).length > 0)),
    question: '有成效还没有写明来源 — 能否补上活动、文件或群众意见作依据？',
    facts: some(bare.map(({ statement }) => statement)),
    about: bare.map(({ statement }) => statement).join('\n'),
  }
}

const pageUnchanged: Rule = ({ published }, { pageDays }, now) => {
  if (!published || now - published.publishedAt < pageDays * DAY) return null
  return {
    signal: 'page-unchanged',
    sinceOn: addDays(dayOf(published.publishedAt), pageDays),
    question: `展示页 ${pageDays} 天没有更新 — 内容是否还是现在的情况？`,
    facts: [`第 ${published.version} 版，${dayOf(published.publishedAt)} 公开`],
    about: String(published.version),
  }
}

const RULES: readonly Rule[] = [
  tasksPastDue,
  activityMissing,
  businessLinkMissing,
  partyWorkMissing,
  resultsWithoutSource,
  planUnchanged,
  pageUnchanged,
]

/** The questions that can be asked now, in one fixed order: it is that of the list above, not of weight. */
export const signalsOf = (facts: Facts, parameters: SelfCheckParameters, now: number): Standing[] =>
  RULES.map((rule) => rule(facts, parameters, now)).filter((standing) => standing !== null)

/** Whether a supervisor reads a question too: the branch had its days with it first. */
export const isForSupervisor = (
  { sinceOn }: Pick<Question, 'sinceOn'>,
  { branchFirstDays }: Pick<SelfCheckParameters, 'branchFirstDays'>,
  now: number,
) => instantOf(addDays(sinceOn, branchFirstDays)) <= now

/** What the branch said to a question as its facts are now. */
export const answerTo = (
  standing: Pick<Standing, 'signal' | 'about'>,
  answers: readonly SelfCheckAnswer[],
): SelfCheckAnswer | null =>
  answers.find(({ signal, about }) => signal === standing.signal && about === standing.about) ?? null
