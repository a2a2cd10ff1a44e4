/** Refusals of brand endpoints. */
export const BRAND_ERRORS = {
  BRAND_EXISTS: {
    message: '本组织已经有一个品牌（一支部一品牌）。请在已有品牌上修改；如要重新创建，请先结束它。',
  },
  BRAND_NAME_TAKEN: {
    message: '这个名称已经有其他组织在用，请换一个有区分度的名称。您填写的其他内容已保留。',
  },
  BRAND_NAME_UNUSABLE: {
    message: '品牌名称要有至少两个汉字或字母，不能用表情和不常用的符号。请修改后再保存。',
  },
  BRAND_RETIRED: { message: '这个品牌已经结束，不能再修改。需要时可以创建新的品牌。' },
  BRAND_SOURCE_UNKNOWN: {
    message: '有一条成效的来源已经找不到，或不属于本组织。请重新选择来源，或改为填写文件名称。',
  },
  BRAND_IMAGE_UNKNOWN: { message: '有一张图片不是从这里上传的，或不属于本组织。请重新上传这张图片。' },
  BRAND_PHASE_SAME: { message: '品牌已经在这个阶段，不需要再提出。' },
  BRAND_PHASE_WAITING: {
    message: '已经有一份阶段调整在等督导确认。请等待确认；需要更改时，可以请督导先退回。',
  },
  BRAND_PHASE_NOTHING: { message: '没有等待确认的阶段调整，可能已经处理过。请刷新查看。' },
  BRAND_PHASE_OWN: { message: '阶段调整需要由提出人以外的督导确认。请联系上级其他督导。' },
} as const
