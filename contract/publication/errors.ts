/** Refusals of publication endpoints. */
export const PUBLICATION_ERRORS = {
  PUBLICATION_UNDER_WAY: { message: '这个品牌已经有一份公开申请在办理。请等待办理结果，或先撤回后再提出。' },
  PUBLICATION_INCOMPLETE: { message: '公开前请先填写内涵释义，让群众看得懂名称的含义。填好后再提出。' },
  PUBLICATION_UNCHANGED: { message: '内容和已公开的一样，不需要再次提出。' },
  PUBLICATION_CHANGED: {
    message: '您看到的内容刚刚有改动，签署只对看到的内容有效。请刷新，看过新的内容后再办理。',
  },
  PUBLICATION_STATE: { message: '这份公开申请已经办理到下一步，请刷新查看最新情况。' },
  PUBLICATION_NOT_YOURS: { message: '这一步要由保密审查人或督导按顺序办理，现在还没有轮到您。' },
  PUBLICATION_SAME_PERSON: {
    message: '提出、保密审查、审批要由三位不同的同志办理。请联系另一位有权限的同志。',
  },
  PUBLICATION_IMAGE_UNREVIEWED: { message: '有图片还没有通过审核。请等待审核通过，或先换下这张图片。' },
} as const
