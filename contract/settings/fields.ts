import * as v from 'valibot'
import { line } from '../fields'
import { ADMINISTRATIVE_LEVELS } from '../home/entity'

/** What an administrator tells about the city; the template ids come from the deployment. */
export const settingsFields = {
  administrativeLevel: v.picklist(ADMINISTRATIVE_LEVELS, '请选择主办单位的层级'),
  cityName: line('城市名称', 20, 2),
  sponsor: line('主办单位', 60, 2),
  filingNumber: v.optional(line('备案号', 40, 0), ''),
  localDisciplineEntry: v.optional(line('本地举报渠道', 100, 0), ''),
}
