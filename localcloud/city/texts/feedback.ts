import type { FeedbackKind, FeedbackState } from '@contract/feedback/entity'

/** Something somebody said, and what came of it. */
export interface FeedbackText {
  kind: FeedbackKind
  /** What it is about: a brand or an organisation by its branch's key, an activity of that branch, or the city. */
  about: { kind: 'brand' | 'activity' | 'organization' | 'general'; key: string }
  text: string
  state: FeedbackState
  daysAgo: number
  /** Said by a member in their own name; else by a visitor. */
  isSigned?: boolean
  isFromWebsite?: boolean
  contact?: string
  reply?: string
  /** The author agreed to its being published. */
  mayPublish?: boolean
  isPublished?: boolean
  satisfaction?: number
  wasReopened?: boolean
  check?: { state: 'waiting' | 'refused'; label: string }
}

export const FEEDBACK_TEXTS: readonly FeedbackText[] = [
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'supply' },
    state: 'closed',
    daysAgo: 46,
    mayPublish: true,
    isPublished: true,
    satisfaction: 5,
    text: '建议泵房开放日能不能也安排在工作日晚上？我们上班族周六常加班，七点以后来看水箱也可以。',
    reply:
      '您好，建议很实在。从下个季度起，每季四场开放日里有一场改在周四晚上七点，地点轮流安排，具体会提前一周贴在单元门口，并在本页发布。',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'supply' },
    state: 'in-progress',
    daysAgo: 4,
    isSigned: true,
    text: '建设路62号院4号楼六层，晚上七点到九点水很小，热水器点不着。物业说要找供水部门，供水部门说先看泵房。',
  },
  {
    kind: 'praise',
    about: { kind: 'brand', key: 'pipes000' },
    state: 'answered',
    daysAgo: 20,
    mayPublish: true,
    isPublished: true,
    text: '上周三半夜爆管，抢修师傅一点多就到了，先教我怎么关总阀，又给楼上老人送了两桶水，四点通的水。谢谢！',
    reply: '谢谢您的来信，已转告当晚值班的同志。后续如有水压异常，请随时拨打公示栏上的电话。',
  },
  {
    kind: 'problem',
    about: { kind: 'organization', key: 'supply' },
    state: 'received',
    daysAgo: 1,
    text: '汀南小区二期门口的水质公示卡还是上个月的，没有换。',
  },
  {
    kind: 'proposal',
    about: { kind: 'activity', key: 'supply' },
    state: 'accepted',
    daysAgo: 6,
    mayPublish: true,
    isSigned: true,
    text: '看水活动时能不能让孩子自己动手测一次余氯？孩子们很想试，测完可以带一张小卡片回家。',
  },
  {
    kind: 'report',
    about: { kind: 'organization', key: 'rivers' },
    state: 'received',
    daysAgo: 9,
    text: '反映汀溪南段清淤工程中个别施工人员将淤泥倾倒在岸边林地，夜间作业，希望核实。',
  },
  {
    kind: 'help-request',
    about: { kind: 'organization', key: 'flood000' },
    state: 'accepted',
    daysAgo: 8,
    isSigned: true,
    text: '我支部计划在青溪水库组织一次应急演练，缺少救生衣和扩音设备，请上级党委帮助协调借用，时间在下月中旬。',
  },
  {
    kind: 'burden',
    about: { kind: 'general', key: 'city001' },
    state: 'answered',
    daysAgo: 33,
    mayPublish: true,
    isPublished: true,
    text: '同一份季度小结，支部既要交给机关党委，又要交给业务科室，格式还不一样，能不能只报一次？',
    reply:
      '您反映的情况属实。即日起以机关党委的一份为准，业务科室需要时自行调阅，不再另行布置格式。谢谢您的提醒。',
  },
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'rivers' },
    state: 'received',
    daysAgo: 0,
    isFromWebsite: true,
    mayPublish: true,
    check: { state: 'waiting', label: '' },
    text: '岸线照片墙很好看，建议再加一张老照片对照，很多年轻人不知道汀溪以前的码头在哪里。',
  },
  {
    kind: 'problem',
    about: { kind: 'general', key: 'city001' },
    state: 'declined',
    daysAgo: 15,
    isFromWebsite: true,
    check: { state: 'refused', label: '' },
    text: '（广告内容，已由人工审核退回）专业疏通管道，价格优惠。',
  },
]
