import type { ActivityKind } from '@contract/activity/entity'
import { DAY, HOUR, MINUTE } from '@contract/time'

/** What is on today and tomorrow, whenever the city is made. */
export interface SoonText {
  of: string
  key: string
  kind: ActivityKind
  title: string
  place: string
  agenda: string[]
  /** From now to its start, milliseconds; negative for what has begun. */
  startsIn: number
  isPublic: boolean
}

export const SOON_TEXTS: readonly SoonText[] = [
  {
    of: 'supply',
    key: 'now1',
    kind: 'themed-party-day',
    title: '主题党日：冬季供水保障现场会',
    place: '供水管理处三楼会议室',
    agenda: ['通报寒潮期间值班安排', '核对老旧小区和独居老人名单', '分组领取防冻包裹材料'],
    startsIn: -10 * MINUTE,
    isPublic: false,
  },
  {
    of: 'supply',
    key: 'next1',
    kind: 'volunteer-service',
    title: '居民泵房开放日（建设路62号院）',
    place: '建设路62号院地下泵房',
    agenda: ['带居民参观泵房', '现场测余氯', '收集意见'],
    startsIn: DAY + 90 * MINUTE,
    isPublic: true,
  },
  {
    of: 'rivers',
    key: 'now2',
    kind: 'volunteer-service',
    title: '汀溪中段岸线清理',
    place: '汀溪西桥头集合',
    agenda: ['分段清理岸线垃圾', '给认领牌描字'],
    startsIn: 20 * MINUTE,
    isPublic: true,
  },
  {
    of: 'plant200',
    key: 'next2',
    kind: 'custom',
    title: '开放参观：一滴水的三小时',
    place: '第二水厂东门',
    agenda: ['看滤池', '看中控室', '现场答疑'],
    startsIn: 2 * DAY,
    isPublic: true,
  },
  {
    of: 'library0',
    key: 'next3',
    kind: 'volunteer-service',
    title: '视障阅览室：听书与点读器体验',
    place: '市图书馆一楼视障阅览室',
    agenda: ['试用点读器', '志愿者朗读', '登记送书上门'],
    startsIn: DAY + 4 * HOUR,
    isPublic: true,
  },
  {
    of: 'rescue00',
    key: 'next4',
    kind: 'volunteer-service',
    title: '市民急救课：心肺复苏与除颤仪',
    place: '市急救中心培训室',
    agenda: ['讲解', '模拟人练习', '答疑'],
    startsIn: 3 * DAY + 3 * HOUR,
    isPublic: true,
  },
  {
    of: 'hall0000',
    key: 'next5',
    kind: 'field-visit',
    title: '走一遍办事路：个体户开店全流程',
    place: '政务服务大厅二楼',
    agenda: ['以群众身份办理', '逐项记录不便', '当场商定整改'],
    startsIn: 5 * HOUR,
    isPublic: true,
  },
  {
    of: 'hotline0',
    key: 'soon6',
    kind: 'committee-meeting',
    title: '支委会：冬季话务排班',
    place: '热线中心小会议室',
    agenda: ['研究夜间排班', '检查上月决定'],
    startsIn: 3 * HOUR,
    isPublic: false,
  },
  {
    of: 'property',
    key: 'soon7',
    kind: 'paired-work',
    title: '与汀南社区党支部结对：物业开放议事',
    place: '汀南社区党群服务中心',
    agenda: ['居民提问题', '物业答复', '商定下月要办的三件事'],
    startsIn: DAY + 2 * HOUR,
    isPublic: true,
  },
  {
    of: 'farmtech',
    key: 'soon8',
    kind: 'field-visit',
    title: '田间课堂：冬季茶园管护',
    place: '青溪镇茶园',
    agenda: ['现场示范修剪', '答疑', '发放管护要点'],
    startsIn: 4 * DAY,
    isPublic: true,
  },
]
