/** Refusals of plan endpoints; details name the items by `keys`. */
export const PLAN_ERRORS = {
  PLAN_DUE_PAST: { message: '有任务的完成时限早于今天。请改为今天或以后的日期，再保存。' },
  PLAN_REASON_NEEDED: { message: '有任务调整了完成时限，请写明原因（至少两个字），再保存。' },
  PLAN_RESPONSIBLE_UNKNOWN: { message: '有任务的责任人不在本组织名册上。请从名册里重新选择，再保存。' },
  PLAN_CIRCULAR: { message: '任务的先后顺序绕成了一圈，谁也没法先开始。请调整“排在哪一项之后”，再保存。' },
  PLAN_AFTER_UNKNOWN: { message: '有任务排在一项已经删去的任务之后。请重新选择，再保存。' },
  PLAN_DUE_SAME: { message: '新的完成时限和原来一样，不需要调整。' },
  PLAN_TASK_ENDED: { message: '这项任务已经完成或不再进行。如需继续，请先把它改回“进行中”。' },
  PLAN_TASK_NOT_YOURS: { message: '这项任务由责任人或支部书记登记进展。您可以把情况告诉他们。' },
  PLAN_DROP_NEEDS_REASON: { message: '不再进行的任务请写明原因（至少两个字），方便大家了解。' },
} as const
