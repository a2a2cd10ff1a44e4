import type { Device } from '../device'
import { WxError } from './answer'

/** The header that says whose phone is asking; a page of another site cannot send it. */
const SESSION_HEADER = 'x-phone-session'

interface Refusal {
  errCode?: number
  errMsg?: string
}

/** The phone's line to the local cloud; fails the way WeChat fails when there is no network. */
export class CloudLink {
  constructor(private readonly device: Device) {}

  post<Reply>(path: string, body: object): Promise<Reply> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body) })
  }

  get<Reply>(path: string): Promise<Reply> {
    return this.send(path, {})
  }

  /** Sends a file where the cloud said it may go. */
  async put(address: string, file: Blob, headers: Record<string, string>): Promise<void> {
    const response = await this.fetch(ownAddress(address), {
      method: 'PUT',
      headers,
      body: await file.arrayBuffer(),
    })
    if (!response.ok) throw new WxError(`Error: errCode: -503001 | errMsg: ${await response.text()}`, -503001)
  }

  /** Where a public file of the cloud can be loaded from; empty where there is none. */
  async addressOf(fileId: string): Promise<string> {
    const { fileList } = await this.post<{ fileList: { tempFileURL: string }[] }>(
      '/__local/wx/get-temp-file-url',
      { fileList: [fileId] },
    )
    return fileList[0]?.tempFileURL ? ownAddress(fileList[0].tempFileURL) : ''
  }

  async download(address: string): Promise<Blob> {
    const response = await this.fetch(ownAddress(address), {})
    if (!response.ok) throw new WxError(`Error: download fail, status ${response.status}`, -503001)
    return response.blob()
  }

  private async send<Reply>(path: string, request: RequestInit): Promise<Reply> {
    const response = await this.fetch(path, {
      ...request,
      headers: { [SESSION_HEADER]: this.device.session, 'content-type': 'application/json' },
    })
    const reply = (await response.json()) as Reply & Refusal
    if (response.ok && !reply.errCode) return reply
    const code = reply.errCode ?? response.status
    const [, reason = `Error: errCode: ${code} | errMsg: ${reply.errMsg ?? response.statusText}`] =
      /:fail (.*)/s.exec(reply.errMsg ?? '') ?? []
    throw new WxError(reason, code)
  }

  private async fetch(path: string, request: RequestInit): Promise<Response> {
    if (!this.device.online) throw new WxError('Error: request:fail net::ERR_INTERNET_DISCONNECTED', -1)
    return fetch(new URL(path, location.href).href, request).catch(() => {
      throw new WxError('Error: request:fail 连不上本地云，请确认它还在运行', -1)
    })
  }
}

/** The cloud names itself by one of its addresses; the phone may have been opened by another. */
function ownAddress(address: string): string {
  const { pathname, search } = new URL(address, location.href)
  return pathname + search
}
