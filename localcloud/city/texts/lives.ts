import type { Brand } from '@contract/brand/entity'
import type { PublicationState } from '@contract/publication/entity'

/** A brand whose next version is under way or came back; `change` is what its draft has that the public does not see. */
export interface WaitingText {
  of: string
  state: Extract<PublicationState, 'proposed' | 'cleared' | 'returned'>
  daysAgo: number
  change: Partial<Pick<Brand, 'slogan' | 'positioning' | 'method'>> & { practice?: string }
  /** Why it came back. */
  remark?: string
}

export const WAITING_TEXTS: readonly WaitingText[] = [
  {
    of: 'plant200',
    state: 'proposed',
    daysAgo: 1,
    change: {
      practice:
        '跟班答疑：入户检修工每月到中控室跟班半天，居民问得最多的“水里有没有药味”，请他们自己看加药曲线。',
    },
  },
  {
    of: 'pipes000',
    state: 'cleared',
    daysAgo: 3,
    change: {
      slogan: '灯亮着，人在路上',
      practice: '交底卡：当夜修不好的，留下一张写着原因、时间和值班电话的卡片，天亮前由班长再打一次电话。',
    },
  },
  {
    of: 'flood000',
    state: 'returned',
    daysAgo: 6,
    change: { practice: '水位口诀：把三十四座水库的汛限水位和对应动作编成口诀，贴在值班室门后。' },
    remark: '汛限水位逐座列出不宜对外公开，请改为只写做法，不写具体数值和库名。',
  },
  {
    of: 'village0',
    state: 'proposed',
    daysAgo: 2,
    change: { practice: '账目上墙：村集体的每一笔收支，每季度由驻村队员和村民代表一起抄到村口的黑板上。' },
  },
  { of: 'medaudit', state: 'proposed', daysAgo: 4, change: {} },
]

/** Moves of a phase that wait for a supervisor. */
export const PHASE_TEXTS: readonly { of: string; reason: string; daysAgo: number }[] = [
  {
    of: 'quality0',
    reason: '水质卡和当面复检运行满一年，做法已写进中心的检测规程，居民监督员开始自己带新人。',
    daysAgo: 2,
  },
  {
    of: 'consumer',
    reason: '公平秤进市场的流程走了三轮，投诉处理时限和复核办法已经固定下来。',
    daysAgo: 5,
  },
]

/** Why a phase was moved, by the phase moved to. */
export const PHASE_REASONS = {
  cultivating: [
    '方案经支部党员大会讨论通过，分工和时限已经明确。',
    '名称和定位征求过服务对象意见，试点科室已经开始。',
  ],
  refining: [
    '试行的做法有了稳定的效果，需要归纳成工作法。',
    '一年来的活动和意见办理说明做法可行，准备提炼。',
  ],
  sustaining: ['工作法写进了业务规程，换人也能照着做。', '做法连续两年没有中断，机制和回看日期已经定下来。'],
} as const

/** What a supervisor says to it. */
export const PHASE_ADVICE = ['', '同意。继续把做法写短、写准。', '同意。注意听服务对象怎么说。', ''] as const

/** What the three who sign may add. */
export const CLEAR_REMARKS = [
  '',
  '已核对，未见涉密和个人信息。',
  '文字和数据逐条核对过，可以公开。',
  '',
] as const
export const APPROVE_REMARKS = ['', '同意公开。', '数据有出处，同意。', ''] as const

/** What a branch answered to a question of the self-check about its page. */
export const PAGE_ANSWERS = [
  '内容仍是现在的情况，年度总结以后一并更新。',
  '已核对，做法没有变化；新的成效数据下月出来，到时更新。',
] as const
