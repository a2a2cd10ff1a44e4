/** How a call entered the cloud: the mini-program, the web client's HTTP API, or a timer. */
export type CallSource = 'wx_client' | 'wx_http' | 'timer'

/** Who calls a function, as the platform vouches for it. */
export interface Caller {
  /** WeChat identity; absent on the website and in timers. */
  openid?: string
  unionid?: string
  /** Web identity (anonymous sign-in); absent in the mini-program. */
  uid?: string
  source: CallSource
}

/** The platform's words for a source; a nested call appends `,scf` for each level. */
export const PLATFORM_SOURCE: Record<CallSource, string> = {
  wx_client: 'wx_client',
  wx_http: 'wx_http',
  timer: 'wx_trigger',
}
