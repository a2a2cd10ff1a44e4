import type { Caller } from '../caller'
import { CloudError } from '../errors'
import { LIMITS } from '../runner/limits'
import type { Runner } from '../runner/runner'

/** A call from a client: the answer may be 1 MB at most. Resolves with JSON text. */
export async function callForClient(
  runner: Runner,
  functionName: string,
  event: unknown,
  caller: Caller,
): Promise<string> {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new CloudError('INVALID_PARAM', 'the function data must be a JSON object')
  }
  const result = await runner.call(functionName, JSON.stringify(event), caller)
  if (Buffer.byteLength(result) > LIMITS.payloadToClient) {
    throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'cloudfunction result size exceed limit (1MB)')
  }
  return result
}
