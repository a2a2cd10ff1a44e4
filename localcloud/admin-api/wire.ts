import { parse } from 'protobufjs'
import { CloudError } from '../errors'
import type { ApiParameters, ApiReply } from '../openapi/api'

/** Messages of wx.openApi, numbered as the SDK numbers them. */
const { root } = parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message HttpHeader { string key = 1; string value = 2; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
    repeated HttpHeader headers = 5; int32 svrkitErrorCode = 6;
  }
`)
const CommApiData = root.lookupType('CommApiData')
const CommOpenApiResp = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
  contenttype: string
}

/** Parameters of an open-API call; throws the service's error when the bytes are not such a message. */
export function decodeParameters(bytes: Buffer): ApiParameters {
  try {
    const message = CommApiData.decode(bytes) as unknown as { openapiData?: { pairs?: Pair[] } }
    return Object.fromEntries((message.openapiData?.pairs ?? []).map((pair) => [pair.key, readValue(pair)]))
  } catch {
    throw new CloudError('INVALID_PARAM', 'requestData is not an open API message')
  }
}

const readValue = ({ value, contenttype }: Pair): unknown =>
  contenttype
    ? { contentType: contenttype, value: Buffer.from(value) }
    : JSON.parse(Buffer.from(value).toString('utf8'))

export function encodeReply(reply: ApiReply): Buffer {
  const isFile = 'buffer' in reply
  return encode({
    respData: isFile ? (reply.buffer as Buffer) : Buffer.from(JSON.stringify(reply)),
    contentType: isFile ? reply.contentType : 'application/json',
    httpCode: 200,
  })
}

/** The gateway's own refusal, a negative number the SDK knows. */
export const encodeRefusal = (errorCode: number): Buffer => encode({ errorCode })

const encode = (message: Record<string, unknown>): Buffer =>
  Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create(message)).finish())
