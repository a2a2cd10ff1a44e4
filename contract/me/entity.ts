/** What can wait for a person, across their roles. */
export const WAITING_KINDS = [
  'binding',
  'offline-checkin',
  'minutes',
  'feedback',
  'supervised-feedback',
  'report',
  'content-review',
  'media-review',
  'notice-approval',
  'notice-returned',
  'supervised-notice-returned',
  'publication-clearing',
  'publication-approval',
  'publication-returned',
  'phase-proposal',
  'mechanism-review',
  'task',
  'practice-review',
  'practice-returned',
] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

/** One line of “what waits for me”: how many, and where they are dealt with. */
export interface WaitingItem {
  kind: WaitingKind
  count: number
  title: string
  /** The page's path and parameters, without a leading slash. */
  page: string
}

export const WAITING: Record<WaitingKind, Pick<WaitingItem, 'title' | 'page'>> = {
  binding: { title: '绑定申请待确认', page: 'pages/secretary/roster/index' },
  'offline-checkin': { title: '离线补传的签到待确认', page: 'pages/secretary/activities/index' },
  minutes: { title: '活动已结束，待补会议记录', page: 'pages/secretary/activities/index' },
  feedback: { title: '意见建议待办理', page: 'pages/secretary/feedback/index' },
  'supervised-feedback': { title: '本级意见建议待办理', page: 'pages/supervisor/feedback/index' },
  report: { title: '举报待处理', page: 'pages/supervisor/reports/index' },
  'content-review': { title: '内容待审核', page: 'pages/admin/review/index' },
  'media-review': { title: '图片待审核', page: 'pages/admin/review/index?part=pictures' },
  'notice-approval': { title: '公开通知待审批', page: 'pages/admin/notices/index' },
  'notice-returned': { title: '公开通知被退回，待修改', page: 'pages/secretary/notices/index' },
  'supervised-notice-returned': { title: '公开通知被退回，待修改', page: 'pages/supervisor/notices/index' },
  'publication-clearing': { title: '品牌公开待保密审查', page: 'pages/supervisor/publications/index' },
  'publication-approval': { title: '品牌公开待审批', page: 'pages/supervisor/publications/index' },
  'publication-returned': { title: '公开申请被退回，待修改', page: 'pages/branding/brand/index' },
  'mechanism-review': { title: '长效机制待回看', page: 'pages/branding/brand/index' },
  task: { title: '任务将到期', page: 'pages/member/tasks/index' },
  'phase-proposal': { title: '品牌阶段调整待确认', page: 'pages/supervisor/brands/index' },
  'practice-review': { title: '经验做法待审核', page: 'pages/supervisor/library/index' },
  'practice-returned': { title: '经验做法被退回，待修改', page: 'pages/secretary/library/index' },
}
