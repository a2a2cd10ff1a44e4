import { postAs, refuse } from './web-call.h5'

interface DownloadPlace {
  cloudObjectId: string
  downloadUrl?: string
}

interface Waiting {
  fileId: string
  resolve: (url: string | null) => void
  reject: (reason: unknown) => void
}

let waiting: Waiting[] = []

async function askForAll() {
  const asked = waiting
  waiting = []
  try {
    const ids = [...new Set(asked.map(({ fileId }) => fileId))]
    const reply = await postAs(
      '/v1/storages/get-objects-download-info',
      ids.map((cloudObjectId) => ({ cloudObjectId })),
    )
    if (!reply.ok || !Array.isArray(reply.body)) return refuse(reply)
    const places = reply.body as DownloadPlace[]
    const urls = new Map(places.map(({ cloudObjectId, downloadUrl }) => [cloudObjectId, downloadUrl]))
    for (const { fileId, resolve } of asked) resolve(urls.get(fileId) ?? null)
  } catch (error) {
    for (const { reject } of asked) reject(error)
  }
}

/**
 * Where a stored file can be loaded from; null where it is gone or not public. What one screen asks for at once
 * travels in one request. Rejects with TransportError.
 */
export const fileUrl = (fileId: string) =>
  new Promise<string | null>((resolve, reject) => {
    if (waiting.length === 0) queueMicrotask(() => void askForAll())
    waiting.push({ fileId, resolve, reject })
  })
