/** Refusals of media endpoints. */
export const MEDIA_ERRORS = {
  MEDIA_NOT_UPLOADED: { message: '没有收到这个文件，可能是网络中断了。请重新选择文件上传。' },
  MEDIA_TYPE: {
    message: '不支持这种文件。图片请用 jpg、png 或 webp，文件请用 pdf、docx 或 xlsx（不带宏）。',
  },
  MEDIA_TOO_LARGE: { message: '文件超过 10 MB。请压缩后再上传。' },
  MEDIA_TOO_MANY_PIXELS: { message: '图片尺寸太大（超过 5000 万像素）。请缩小后再上传。' },
  MEDIA_BROKEN: { message: '这个文件打不开，可能已损坏。请换一个文件，或重新导出后再上传。' },
  MEDIA_STATE: { message: '这个文件已经处理过了。请刷新查看最新状态。' },
  MEDIA_SELF_REVIEW: { message: '自己上传的图片须由其他内容审核人员审核。' },
  MEDIA_NOT_PASSED: { message: '这个附件还在审核，暂时不能打开。请稍后再试。' },
} as const
