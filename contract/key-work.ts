import * as v from 'valibot'

/** 重点工作 named in the speech, §二(三): four are built in. */
export const KEY_WORKS = [
  'investment-and-talent',
  'civility',
  'rural-revitalization',
  'petitions-and-stability',
] as const

export const KeyWork = v.picklist(KEY_WORKS)
export type KeyWork = (typeof KEY_WORKS)[number]

export const KEY_WORK_NAMES: Record<KeyWork, string> = {
  'investment-and-talent': '双招双引',
  civility: '文明创建',
  'rural-revitalization': '乡村振兴',
  'petitions-and-stability': '信访维稳',
}
