/** Refusals of library endpoints. */
export const LIBRARY_ERRORS = {
  PRACTICE_SOURCE_UNKNOWN: {
    message: '这份来源不属于本组织，或活动还没有记录完。请换一个来源，或先完成活动记录。',
  },
  PRACTICE_STATE: { message: '这条经验做法已经办理到下一步，请刷新查看最新情况。' },
  PRACTICE_OWN: { message: '经验做法由提交人以外的督导审核。请联系另一位督导。' },
  LEARNING_OWN: { message: '这是本组织自己的做法，学习借鉴用来登记向其他组织学到的内容。' },
  LEARNING_TARGET_ENDED: {
    message: '学习对象已经撤下或结束，不能再登记。您可以在品牌或经验做法里另选一个。',
  },
  LEARNING_EXISTS: { message: '本组织已经登记过向它学习。请打开原来的记录，补充借鉴内容和成效。' },
  REGULATION_PRACTICE: { message: '只有已入库的经验做法可以上升为制度。请刷新后再看。' },
  REGULATION_EXISTS: { message: '这条经验做法已经上升为制度。需要修改时，请在制度里增加新版本。' },
  REGULATION_REPEALED: { message: '这项制度已经废止，不能再修改。' },
  REGULATION_UNCHANGED: { message: '正文和现在的版本一样，不需要增加新版本。' },
  MATERIAL_ROOT_ONLY: { message: '学习资料由最上级组织的管理员或督导维护。如需增加，请联系他们。' },
} as const
