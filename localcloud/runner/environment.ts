import type { Ticket } from './tickets'

/** The one environment the local cloud plays. */
export const LOCAL_ENVIRONMENT = { env: 'local', bucket: 'local-bucket', appid: 'wxlocal0000000000' } as const

/** Variables an instance keeps: where the SDK finds the cloud, and what the function needs. */
export function instanceEnvironment(cloudUrl: string, own: Record<string, string>): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: LOCAL_ENVIRONMENT.env,
    TCB_ENV: LOCAL_ENVIRONMENT.env,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloudUrl}/admin` }),
    _SCF_TCB_LOG: '0',
    ...own,
  }
}

/** Variables of one call: who calls, and the lists that make the SDK see them. */
export function callEnvironment(ticket: Ticket, token: string): Record<string, string> {
  const { openid, unionid, uid, source } = ticket.caller
  return {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SESSIONTOKEN,TCB_UUID,TCB_ISANONYMOUS_USER',
    TCB_SOURCE: ticket.chain,
    TCB_SESSIONTOKEN: token,
    ...(source !== 'timer' && { WX_CLIENTIP: '127.0.0.1' }),
    ...(openid && { WX_OPENID: openid, WX_APPID: LOCAL_ENVIRONMENT.appid }),
    ...(unionid && { WX_UNIONID: unionid }),
    ...(uid && { TCB_UUID: uid, TCB_ISANONYMOUS_USER: 'true' }),
  }
}
