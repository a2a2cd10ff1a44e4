import { mediaAccept, mediaBegin, type ShownUpload } from '@contract/media/endpoints'
import type { MediaPurpose } from '@contract/media/entity'
import { MOST_BYTES } from '@contract/media/limits'
import { useState } from 'react'
import { asCallError, CallError, call } from '../cloud/call'
import { client } from '../cloud/client'
import { makeNonce } from '../nonce'
import { useLockedAction } from '../use-locked-action'
import type { PickedFile } from './chosen-file'

interface Failed {
  file: PickedFile
  error: CallError
}

/** Asks for a place, puts the file there, has it looked at. Rejects with CallError. */
async function upload(organizationId: string, purpose: MediaPurpose, file: PickedFile, nonce: string) {
  if (file.bytes > MOST_BYTES) throw new CallError('MEDIA_TOO_LARGE')
  const name = file.name.slice(-100)
  const { uploadId, cloudPath } = await call(mediaBegin, {
    organizationId,
    purpose,
    name,
    bytes: file.bytes,
    nonce,
  })
  const fileId = await client.uploadFile(cloudPath, file)
  return call(mediaAccept, { uploadId, fileId })
}

/** Uploads of one organisation: one file at a time; a failed one can be tried again without picking it anew. */
export function useUpload(organizationId: string, purpose: MediaPurpose) {
  const [failed, setFailed] = useState<Failed | null>(null)
  const [sending, setSending] = useState<PickedFile | null>(null)
  const [send, isSending] = useLockedAction(async (file: PickedFile): Promise<ShownUpload | undefined> => {
    const nonce = makeNonce()
    setFailed(null)
    setSending(file)
    try {
      return await upload(organizationId, purpose, file, nonce)
    } catch (error) {
      setFailed({ file, error: asCallError(error) })
      return undefined
    } finally {
      setSending(null)
    }
  })
  return {
    send,
    isSending,
    /** What is on its way, to be looked at meanwhile. */
    sending,
    error: failed?.error ?? null,
    /** Sends the same file again, as another upload: what was left of the first goes by itself. */
    retry: () => (failed ? send(failed.file) : Promise.resolve(undefined)),
    mayRetry: failed !== null && /^(NETWORK|UNEXPECTED|MEDIA_NOT_UPLOADED)/.test(failed.error.code),
  }
}
