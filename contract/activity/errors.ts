/** Refusals of activity endpoints. */
export const ACTIVITY_ERRORS = {
  ACTIVITY_STATE: { message: '活动的状态已经变化，不能这样操作。请刷新后查看最新状态。' },
  ACTIVITY_KIND_FIXED: {
    message: '活动发布后不能更改类型。如确需更改，请取消这次活动，再用“照此新建”另发一次。',
  },
  ACTIVITY_STARTED: { message: '活动已经开始，开始时间不能再改。如时间记错了，请在会议记录里说明。' },
  ACTIVITY_NOT_STARTED: { message: '活动还没有开始，不能填写会议记录。请在活动开始后再来。' },
  ACTIVITY_INTERNAL_KIND: {
    message: '组织生活会不对外公开。请关闭“向群众公开”；如要公开的是其他活动，请改选活动类型。',
  },
  ACTIVITY_MINUTES_LIMITED: {
    message: '组织生活会只记录议题和决议，不记录发言、不同意见等内容。请清空这些栏目后再提交。',
  },
  ACTIVITY_EXPECTED_UNKNOWN: { message: '联合开展的支部中有已撤销或不存在的，请重新选择支部。' },
  ACTIVITY_ITEM_UNKNOWN: { message: '方案里没有这项任务了，请重新选择，或选“不关联任务”。' },
  ACTIVITY_BRAND_UNKNOWN: { message: '所选品牌不存在或已停用，请重新选择品牌，或留空。' },
} as const
