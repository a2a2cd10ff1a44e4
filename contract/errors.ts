import { ACTIVITY_ERRORS } from './activity/errors'
import { BRAND_ERRORS } from './brand/errors'
import { CHECKIN_ERRORS } from './checkin/errors'
import { FEEDBACK_ERRORS } from './feedback/errors'
import { GRANT_ERRORS } from './grant/errors'
import { LIBRARY_ERRORS } from './library/errors'
import { MEDIA_ERRORS } from './media/errors'
import { MEMBER_ERRORS } from './member/errors'
import { NOTICE_ERRORS } from './notice/errors'
import { ORGANIZATION_ERRORS } from './organization/errors'
import { PLAN_ERRORS } from './plan/errors'
import { PUBLICATION_ERRORS } from './publication/errors'
import { SELF_CHECK_ERRORS } from './self-check/errors'
import { SESSION_ERRORS } from './session/errors'
import { SETTINGS_ERRORS } from './settings/errors'
import { SETUP_ERRORS } from './setup/errors'

/** Refusals any endpoint can give, and those the client finds itself (`NETWORK_…`). */
const COMMON_ERRORS = {
  INVALID_INPUT: { message: '填写的内容有误，请按提示修改后再提交。' },
  SIGN_IN_REQUIRED: { message: '这项功能需要先绑定党员身份。您可以在“我的”里绑定，也可以继续浏览公开内容。' },
  FORBIDDEN: { message: '您没有办理这项工作的权限。如需办理，请联系管理员授权。' },
  NOT_FOUND: { message: '没有找到这条内容，可能已被撤下。请返回上一页刷新后再试。' },
  TOO_MANY_REQUESTS: { message: '操作太频繁了，请稍候几分钟再试。' },
  CONFLICT: { message: '这条记录刚刚被别人改过。请刷新看到最新内容后再操作，您填写的内容已保留。' },
  ENDPOINT_UNKNOWN: { message: '当前版本不支持这项操作，请更新到最新版本后再试。' },
  UNEXPECTED: {
    message: '系统出了点问题，您的内容没有丢失。请稍后重试；多次出现请把页面上的请求编号告诉管理员。',
  },
  NETWORK_UNREACHABLE: {
    message: '网络不通。请检查网络后重试，您填写的内容已保留。',
    whileReading: '网络不通。请检查网络后重试。',
  },
  NETWORK_TIMEOUT: {
    message: '网络较慢，没有等到结果。请稍后重试，重复提交不会产生两条记录。',
    whileReading: '网络较慢，没有等到结果。请稍后重试。',
  },
} as const

/**
 * Every refusal: its code and the sentence a person reads, which says what to do next; `whileReading` where nothing was
 * being sent.
 */
export const ERRORS = {
  ...COMMON_ERRORS,
  ...ORGANIZATION_ERRORS,
  ...MEMBER_ERRORS,
  ...GRANT_ERRORS,
  ...SESSION_ERRORS,
  ...BRAND_ERRORS,
  ...PLAN_ERRORS,
  ...PUBLICATION_ERRORS,
  ...LIBRARY_ERRORS,
  ...SELF_CHECK_ERRORS,
  ...ACTIVITY_ERRORS,
  ...CHECKIN_ERRORS,
  ...FEEDBACK_ERRORS,
  ...NOTICE_ERRORS,
  ...MEDIA_ERRORS,
  ...SETUP_ERRORS,
  ...SETTINGS_ERRORS,
} satisfies Record<string, { message: string; whileReading?: string }>

export type ErrorCode = keyof typeof ERRORS

/** Codes that `serve` may add to any endpoint's own. */
export const SHARED_CODES = [
  'INVALID_INPUT',
  'SIGN_IN_REQUIRED',
  'FORBIDDEN',
  'NOT_FOUND',
  'TOO_MANY_REQUESTS',
  'CONFLICT',
  'UNEXPECTED',
] as const satisfies readonly ErrorCode[]
