import type { BrandText } from './brand-text'

/** A brand that has ended: what it was, and why. */
export interface RetiredText extends BrandText {
  /** A key of its own, since its organisation has another brand now. */
  key: string
  endedMonthsAgo: number
  reason: string
}

/** Brands before those of today; their old addresses still open. */
export const RETIRED_TEXTS: readonly RetiredText[] = [
  {
    key: 'wells000',
    of: 'supply',
    name: '井边茶话',
    slogan: '有话到井边来说',
    meaning:
      '老城区有十几口还在用的公用水井，取水的人天天见面，消息在井边传得最快。支部把谈心的地方搬到井边，取“饮水思源、有话直说”的意思。',
    positioning: '面向老城区还在使用公用水井的居民，听取对自来水接户的意见。',
    method: '“一桶水的工夫”：打满一桶水的时间里，问一件事、记一件事、回一件事。',
    vehicles: ['井边意见簿', '每月井边茶话会'],
    points: [['civility', '老城区三百户接通自来水', '党员逐井认领，边听意见边讲接户的办法和费用。']],
    approach: '从居民最常去的地方开始，不请居民到会议室来。',
    practices: [
      '每口井有一名党员联系，每月第一个星期六早上在井边坐一个钟头。',
      '意见当场写进意见簿，下次来先念上次的答复。',
    ],
    results: [
      [
        '三百一十二户接通自来水，公用水井全部停用或改作景观。',
        '云汀市水务局老城区供水接户验收报告',
        '312',
        '户',
      ],
    ],
    phase: 'sustaining',
    monthsOld: 46,
    endedMonthsAgo: 28,
    reason: '老城区接户已经全部完成，公用水井停用，支部另立新的品牌。',
    stories: [],
  },
  {
    key: 'paperbus',
    of: 'busgroup',
    name: '一张纸票的约定',
    slogan: '投币也有人说谢谢',
    meaning:
      '那时乘车还用纸票和硬币。驾驶员接过一张纸票、说一声谢谢，乘客坐稳了再起步，这是车厢里不成文的约定，总支把它写成了品牌。',
    positioning: '面向全市公交乘客，把起步慢一秒、回一声谢做成每名驾驶员的习惯。',
    method: '“收票一声谢、坐稳再起步、到站提前说”。',
    vehicles: ['车厢意见卡', '驾驶员互学班'],
    points: [['civility', '服务投诉逐年下降', '党员驾驶员先做三个月，做法定下来以后带着全队做。']],
    approach: '把一年的投诉录音放给大家听，最多的一句是“我还没坐稳”。',
    practices: ['起步前看一眼后视镜里的老人，坐稳了再走。', '每月互跟一个班次，下车后互相说一条。'],
    results: [['起步摔伤类投诉由一年二十三起降到两起。', '云汀公交集团年度服务质量报告', '2', '起']],
    phase: 'sustaining',
    monthsOld: 47,
    endedMonthsAgo: 32,
    reason: '纸票停用，做法并入“晚点我等您”。',
    stories: [],
  },
  {
    key: 'onestamp',
    of: 'hall0000',
    name: '一枚印章的距离',
    slogan: '窗口到窗口，三步路',
    meaning:
      '大厅刚搬来时，办一件事要在六个窗口盖章，最远的两个窗口隔着整个大厅。支部量了量，一共四百一十步，于是立下这个品牌：把盖章的距离一步一步缩短。',
    positioning: '面向来大厅盖章的企业和群众，减少盖章的次数和走路的距离。',
    method: '“走一遍、量一遍、减一遍”：党员每季度扮成办事人走全程，量步数，减环节。',
    vehicles: ['步数公示牌', '流程体验日'],
    points: [
      [
        'investment-and-talent',
        '开办企业一个窗口办结',
        '党员轮流坐综合窗口，把六个部门的受理要点编成一本手册。',
      ],
    ],
    approach: '先量再改，改完再量。',
    practices: ['步数公示牌挂在大厅门口，每季度更新一次。', '办不成的事，由体验的党员写明卡在哪一步。'],
    results: [
      ['开办企业由四百一十步减到十二步，印章由七枚减到一枚。', '云汀市政务大厅流程改造总结', '12', '步'],
    ],
    phase: 'refining',
    monthsOld: 45,
    endedMonthsAgo: 29,
    reason: '印章已经全部电子化，品牌的任务完成。',
    stories: [],
  },
]
