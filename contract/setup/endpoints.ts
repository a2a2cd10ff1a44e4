import * as v from 'valibot'
import { endpoint, everyone } from '../endpoint'
import { line } from '../fields'
import { settingsFields } from '../settings/fields'

/**
 * The first run of an empty system: whoever knows the setup code of the deployment makes the root organisation
 * (机关工委), tells about the city and becomes its administrator, by their own WeChat account. Works once.
 */
export const setupBegin = endpoint<{ organizationId: string; personId: string }>()({
  name: 'setup.begin',
  audience: everyone,
  effect: 'write',
  input: v.strictObject({
    code: v.pipe(
      v.string('请填写初始化码'),
      v.trim(),
      v.minLength(1, '请填写初始化码'),
      v.maxLength(200, '初始化码最多 200 位'),
    ),
    name: line('组织全称', 40, 2),
    shortName: line('组织简称', 16, 2),
    personName: line('姓名', 20, 2),
    ...settingsFields,
    /** Consent apart, given beside the purpose (rules.md §4). */
    hasConsented: v.literal(true, '请阅读并勾选同意后再提交'),
  }),
  errors: ['SETUP_DONE', 'SETUP_CODE_WRONG', 'SETUP_CODE_UNSET', 'SETUP_ON_PHONE', 'WECHAT_ALREADY_BOUND'],
})
