import type { Upload } from '@contract/media/entity'
import { PUBLIC_PREFIX, smallOf } from '@contract/media/files'
import { storage } from '../../_kernel/storage'

const isPicture = ({ format }: Pick<Upload, 'format'>) => format === 'jpg'

/** The public place's file id for a private one: the same path below the public prefix. */
export const publicIdOf = (privateId: string) => privateId.replace(/\/(?=media\/[^/]+$)/, `/${PUBLIC_PREFIX}`)

/** Where a picture lies until it has passed. */
const privateIdOf = (fileId: string) => fileId.replace(`/${PUBLIC_PREFIX}media/`, '/media/')

/** Where the file lies today, by its state; a picture's small rendition beside it. */
export const idsOf = (upload: Pick<Upload, 'state' | 'format' | 'fileId'>): string[] => {
  if (!upload.fileId || upload.state === 'begun' || upload.state === 'refused') return []
  if (!isPicture(upload)) return [upload.fileId]
  const large = upload.state === 'passed' ? upload.fileId : privateIdOf(upload.fileId)
  return [large, smallOf(large)]
}

/** Every place a file of this upload may lie, whatever was cut off in the middle. */
export const allIdsOf = ({ format, fileId }: Pick<Upload, 'format' | 'fileId'>): string[] => {
  if (!fileId) return []
  if (format !== 'jpg') return [fileId]
  return [fileId, privateIdOf(fileId)].flatMap((large) => [large, smallOf(large)])
}

/** Copies a picture to where everybody may load it; done twice it is the same. */
export const copyToPublic = async ({ fileId }: Pick<Upload, 'fileId'>) => {
  const place = fileId.slice(fileId.indexOf(`${PUBLIC_PREFIX}media/`))
  for (const [privateId, path] of [
    [privateIdOf(fileId), place],
    [smallOf(privateIdOf(fileId)), smallOf(place)],
  ]) {
    const content = await storage.get(privateId)
    if (content) await storage.put(path, content)
  }
}

/** Takes back the public copy of a picture that may not be shown. */
export const removePublic = ({ fileId }: Pick<Upload, 'fileId'>) => storage.remove([fileId, smallOf(fileId)])

/** After a picture is public, the private copy is only a copy. */
export const removePrivate = ({ fileId }: Pick<Upload, 'fileId'>) =>
  storage.remove([privateIdOf(fileId), smallOf(privateIdOf(fileId))])
