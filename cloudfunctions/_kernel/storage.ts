import { storageOfSdk } from './sdk'

/** The service takes 50 files in one request. */
const AT_ONCE = 50

/** How long an address handed out holds, in seconds. */
const ADDRESS_SECONDS = 7200

const chunks = <T>(items: readonly T[]) =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )

/** Files of the cloud, by file id; functions may touch all of them. */
export const storage = {
  /** Stores content, over whatever is there; answers the file id. */
  async put(cloudPath: string, content: Buffer) {
    return (await storageOfSdk.uploadFile({ cloudPath, fileContent: content as never })).fileID
  },

  /** The file's content; null where there is none. */
  async get(fileId: string): Promise<Buffer | null> {
    if (!(await storage.addresses([fileId])).has(fileId)) return null
    return (await storageOfSdk.downloadFile({ fileID: fileId })).fileContent as unknown as Buffer
  },

  /** Removes files; those that are gone already count as removed. */
  async remove(fileIds: readonly string[]) {
    for (const fileList of chunks(fileIds)) await storageOfSdk.deleteFile({ fileList })
  },

  /** Addresses by file id, for files that are there. */
  async addresses(fileIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (const ids of chunks(fileIds)) {
      const { fileList } = (await storageOfSdk.getTempFileURL({
        fileList: ids.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS })) as never,
      })) as { fileList: { fileID: string; tempFileURL: string; status: number }[] }
      for (const { fileID, tempFileURL, status } of fileList)
        if (status === 0 && tempFileURL) found.set(fileID, tempFileURL)
    }
    return found
  },
}
