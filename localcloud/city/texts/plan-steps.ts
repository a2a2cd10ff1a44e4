import type { PlanPhase, PlanStep } from '@contract/plan/entity'

/** What branches write beside the work of their own: `{}` is the objective it serves. */
interface CommonItem {
  step: PlanStep
  phase: PlanPhase
  partyWork: string
  businessWork: string
}

/** Said in several ways, because branches are different people; a few say it nearly alike, as happens. */
export const COMMON_ITEMS: readonly CommonItem[] = [
  {
    step: 'plan',
    phase: 'planning',
    partyWork: '支委会用一个上午把近三年的服务记录读一遍，挑出反复出现的问题，列成清单。',
    businessWork: '摸清“{}”的底数，哪里最难、卡在谁那里，写到一张纸上。',
  },
  {
    step: 'plan',
    phase: 'planning',
    partyWork: '支部大会征求全体党员意见，请每人说一件自己岗位上最想改的事。',
    businessWork: '围绕“{}”确定先做的三件事和先不做的事。',
  },
  {
    step: 'plan',
    phase: 'planning',
    partyWork: '请服务对象代表和业务科室负责人一起开一次诸葛会，当面听他们说哪里不方便。',
    businessWork: '把“{}”拆成看得见的小目标，注明现状和打算做到的程度。',
  },
  {
    step: 'deploy',
    phase: 'planning',
    partyWork: '把任务分到党小组，每组认领一段，组长在支委会上说明打算怎么做。',
    businessWork: '与业务科室对好时间表，党建安排随“{}”的节点走，不另开会。',
  },
  {
    step: 'deploy',
    phase: 'cultivating',
    partyWork: '党小组会每月用半小时碰一次进度，碰到的困难当场定人去问。',
    businessWork: '“{}”需要其他单位配合的，由支委出面对接，一周内有回音。',
  },
  {
    step: 'carry-out',
    phase: 'cultivating',
    partyWork: '组织党员深入一线开展走访服务，收集群众意见建议并逐条答复。',
    businessWork: '走访中发现的问题并入“{}”的日常台账，不另建新表。',
  },
  {
    step: 'carry-out',
    phase: 'refining',
    partyWork: '组织全体党员深入一线开展走访服务，收集群众的意见建议，逐条答复。',
    businessWork: '把行之有效的做法写进“{}”的操作规程，新来的同志照着就能做。',
  },
  {
    step: 'inspect',
    phase: 'cultivating',
    partyWork: '支委会每季度听一次进展，只问做成了什么、还差什么，不看照片和台账厚度。',
    businessWork: '对照“{}”年初的数字看变化，没有变化的说清原因。',
  },
  {
    step: 'inspect',
    phase: 'refining',
    partyWork: '请服务对象代表来看一次现场，哪里好、哪里不好，当面说给支部听。',
    businessWork: '按群众的意见再改一轮“{}”，改完请他们再来看。',
  },
  {
    step: 'inspect',
    phase: 'refining',
    partyWork: '支部大会做一次总结，把有用的留下来，没有用的停掉。',
    businessWork: '形成一份两页纸的“{}”做法说明，报机关党委参考。',
  },
]

/** Why a day was moved. */
export const MOVE_REASONS = [
  '与业务科室的检修计划合并进行，避免重复打扰群众',
  '承担主要工作的同志参加防汛值守，顺延两周',
  '需要的材料到货推迟，等到货后一次做完',
  '社区建议避开学校放假，改到开学以后',
]

/** Why a task was given up. */
export const DROP_REASONS = ['上级部门已经统一安排，支部不再另做一套', '试了一个月，群众不习惯，改用电话回访']

/** What came of it. */
export const DONE_REMARKS = [
  '',
  '按期完成，情况已在党小组会上说明',
  '提前一周完成，做法写进了科室的操作说明',
  '完成了八成，余下两处列入下一阶段',
  '',
]
