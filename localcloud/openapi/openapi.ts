import type { CloudManifest } from '@contract/manifest'
import type { Ticket } from '../runner/tickets'
import type { Api, ApiParameters, ApiReply } from './api'
import type { Faults } from './faults'

/** Codes of the layer between a function and WeChat. */
export const GATEWAY_CODE = {
  notFound: -604100,
  noPermission: -604101,
  timeout: -604102,
  systemError: -604103,
  illegalSource: -604104,
} as const

/** The gateway refused before WeChat was asked; the SDK shows the number. */
export class GatewayRefusal extends Error {
  constructor(readonly errorCode: number) {
    super(`open API refused: ${errorCode}`)
  }
}

/** Calls WeChat's interfaces for functions, with the platform's own checks of who may call what. */
export class OpenApi {
  constructor(
    readonly apis: Record<string, Api>,
    readonly manifest: CloudManifest,
    readonly faults: Faults,
  ) {}

  /** Throws GatewayRefusal; WeChat's own errors are replies. */
  async call(name: string, parameters: ApiParameters, ticket: Ticket | undefined): Promise<ApiReply> {
    const api = Object.hasOwn(this.apis, name) ? this.apis[name] : undefined
    if (!api) throw new GatewayRefusal(GATEWAY_CODE.notFound)
    // Documented: only functions triggered by the mini-program or a timer may call; a call from outside has no ticket.
    if (!ticket || ticket.caller.source === 'wx_http') throw new GatewayRefusal(GATEWAY_CODE.illegalSource)
    const permitted = this.manifest.functions[ticket.functionName]?.openapi ?? []
    if (!permitted.includes(name)) throw new GatewayRefusal(GATEWAY_CODE.noPermission)
    const fault = this.faults.take(name)
    if (fault === 'hang') return new Promise(() => undefined)
    if (fault === 'timeout') throw new GatewayRefusal(GATEWAY_CODE.timeout)
    if (fault === 'system-error') return { errcode: -1, errmsg: 'system error' }
    return api(parameters, ticket)
  }
}
