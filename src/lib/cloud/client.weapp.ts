import { type ChosenFile, type CloudClient, TransportError, type TransportFailure } from './transport'

let isStarted = false

function cloud() {
  if (!isStarted) {
    wx.cloud.init(__CLOUD_ENV__ ? { env: __CLOUD_ENV__, traceUser: false } : { traceUser: false })
    isStarted = true
  }
  return wx.cloud
}

/** Sorts what `wx.cloud` rejects with by what the person can do about it. */
export function failureOf(message: string): TransportFailure {
  if (/time ?d?out|-504003|-404012/i.test(message)) return 'NETWORK_TIMEOUT'
  if (/request:fail|network|ERR_|connect|offline|-404001/i.test(message)) return 'NETWORK_UNREACHABLE'
  return 'UNEXPECTED'
}

const explain = (error: unknown) => {
  const { errMsg, message, errCode } = error as { errMsg?: string; message?: string; errCode?: number }
  const text = `${errCode ?? ''} ${errMsg ?? message ?? String(error)}`.trim()
  return new TransportError(failureOf(text), text)
}

/** The cloud through `wx.cloud`: the platform itself says who is calling. */
export const client: CloudClient = {
  async callFunction(name, data) {
    try {
      return (await cloud().callFunction({ name, data })).result
    } catch (error) {
      throw explain(error)
    }
  },
  session: () => undefined,
  async uploadFile(cloudPath: string, file: ChosenFile) {
    try {
      return (await cloud().uploadFile({ cloudPath, filePath: file.path })).fileID
    } catch (error) {
      throw explain(error)
    }
  },
}
