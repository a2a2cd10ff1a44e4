import * as v from 'valibot'
import { day, line, paragraph } from '../fields'
import { MATERIAL_KINDS } from './entity'

/** What a practice tells, beyond where it comes from. */
export const practiceFields = {
  title: line('标题', 60, 4),
  situation: paragraph('适用情况', 500, 4),
  steps: paragraph('具体做法', 2000, 10),
  caution: v.optional(paragraph('注意事项', 500, 0), ''),
}

/** What was adopted; what came of it may follow later. */
export const learningFields = {
  adopted: paragraph('借鉴了什么', 500, 4),
  outcome: v.optional(paragraph('取得的成效', 500, 0), ''),
}

/** One wording of a regulation and the day from which it holds. */
export const wordingFields = {
  text: paragraph('正文', 8000, 10),
  effectiveOn: day('施行日期'),
}

export const MOST_STEPS = 12

/** A material as it is typed: quoted text, or steps where it is a procedure. */
export const materialFields = {
  kind: v.picklist(MATERIAL_KINDS, '请选择类别'),
  title: line('标题', 60, 4),
  text: v.optional(paragraph('正文', 8000, 0), ''),
  steps: v.optional(
    v.pipe(
      v.array(v.strictObject({ title: line('步骤', 30), text: v.optional(paragraph('说明', 400, 0), '') })),
      v.maxLength(MOST_STEPS, `步骤最多 ${MOST_STEPS} 步`),
    ),
    [],
  ),
  source: line('来源', 100, 2),
  sourceOn: day('来源日期'),
}
