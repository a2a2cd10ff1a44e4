import { record } from '../log'
import { answer, type Callbacks, WxError } from './answer'
import type { WxContext, WxPart } from './context'

const REQUEST_LIMIT_BYTES = 6 * 1024 * 1024

interface CallReply {
  requestID: string
  result: unknown
}

interface UploadTicket {
  url: string
  token: string
  authorization: string
  fileId: string
  cosFileId: string
}

interface TemporaryUrls {
  fileList: { fileID: string; tempFileURL: string; status: number }[]
}

/** `wx.cloud`, answered by the local cloud. */
export function cloudPart({ cloud, files }: WxContext): WxPart {
  let ready = false
  const requireInit = () => {
    if (!ready) throw new WxError("Error: Cloud API isn't enabled, please call init first")
  }
  const callFunction = (options: Callbacks & { name: string; data?: object }) =>
    answer('cloud.callFunction', options, async ({ name, data = {} }) => {
      requireInit()
      const body = { name, data }
      if (JSON.stringify(body).length > REQUEST_LIMIT_BYTES)
        throw new WxError('Error: data exceed max size', -504001)
      record('call', `${name} ${JSON.stringify(data).slice(0, 200)}`)
      return cloud.post<CallReply>('/__local/wx/call-function', body)
    })
  const uploadFile = (options: Callbacks & { cloudPath: string; filePath: string }) =>
    answer('cloud.uploadFile', options, async ({ cloudPath, filePath }) => {
      requireInit()
      const file = files.find(filePath)
      const ticket = await cloud.post<UploadTicket>('/__local/wx/upload-file', { cloudPath })
      await cloud.put(ticket.url, file, {
        authorization: ticket.authorization,
        'x-cos-security-token': ticket.token,
        'x-cos-meta-fileid': ticket.cosFileId,
      })
      return { fileID: ticket.fileId, statusCode: 200 }
    })
  const getTempFileURL = (options: Callbacks & { fileList: unknown[] }) =>
    answer('cloud.getTempFileURL', options, ({ fileList }) => {
      requireInit()
      return cloud.post<TemporaryUrls>('/__local/wx/get-temp-file-url', { fileList })
    })
  const downloadFile = (options: Callbacks & { fileID: string }) =>
    answer('cloud.downloadFile', options, async ({ fileID }) => {
      requireInit()
      const { fileList } = await cloud.post<TemporaryUrls>('/__local/wx/get-temp-file-url', {
        fileList: [fileID],
      })
      if (fileList[0].status !== 0) throw new WxError('Error: file not exist', -503003)
      return { tempFilePath: files.add(await cloud.download(fileList[0].tempFileURL)), statusCode: 200 }
    })
  return {
    cloud: {
      init: () => {
        ready = true
      },
      callFunction,
      uploadFile,
      getTempFileURL,
      downloadFile,
    },
  }
}
