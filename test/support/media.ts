import { Readable } from 'node:stream'
import { mediaAccept, mediaBegin } from '@contract/media/endpoints'
import type { Upload } from '@contract/media/entity'
import { PUBLIC_PREFIX, placeOf, smallOf } from '@contract/media/files'
import { BRANCH, type Place } from '../cloudfunctions/permissions/rows/row'
import { pngOf } from './pictures'
import { ORGANIZATIONS } from './tree'
import type { Actor, World } from './world'

/** As the local cloud names files. */
export const fileIdOf = (world: World, path: string) => world.cloud.storage.fileIdOf(path)

/** Puts a file into the storage as the owner of the cloud would. */
export const putFile = async (world: World, path: string, content: Buffer) => {
  await world.cloud.storage.files.write(
    { path, contentType: 'application/octet-stream' },
    Readable.from([content]),
    50 * 1024 * 1024,
  )
  return fileIdOf(world, path)
}

/** The file at that path, or null. */
export const readFileAt = async (world: World, path: string) => {
  if (!(await world.cloud.storage.files.find(path))) return null
  const chunks: Buffer[] = []
  for await (const chunk of world.cloud.storage.files.read(path)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Where the files of an upload lie: at the public place, or where they wait. */
export const keptPath = async (
  world: World,
  uploadId: string,
  { isPublic = false, isSmall = false } = {},
) => {
  const [{ fileId, format }] = (await world.store.find('uploads', { _id: uploadId })) as unknown as Upload[]
  const [path] = /media\/[^/]+$/.exec(fileId) ?? [`media/nothing-kept.${format}`]
  return (isPublic ? PUBLIC_PREFIX : '') + (isSmall ? smallOf(path) : path)
}

export const readKept = async (
  world: World,
  uploadId: string,
  where: { isPublic?: boolean; isSmall?: boolean } = {},
) => readFileAt(world, await keptPath(world, uploadId, where))

let made = 0

/** All three steps of an upload, as a client takes them. */
export const sendFile = async (
  world: World,
  actor: Actor,
  content: Buffer,
  {
    organizationId = BRANCH.inside,
    purpose = 'brand' as Upload['purpose'],
    name = '标识.png',
    nonce = `upload-${++made}`,
  } = {},
) => {
  const { uploadId, cloudPath } = await actor.call(mediaBegin, {
    organizationId,
    purpose,
    name,
    bytes: content.length,
    nonce,
  })
  const fileId = await putFile(world, cloudPath, content)
  return actor.call(mediaAccept, { uploadId, fileId })
}

/** An upload of that place's branch as a record, with its file where it belongs at `begun`. */
export const plantUpload = async (world: World, place: Place, change: Partial<Upload> = {}) => {
  const organization = ORGANIZATIONS.find(({ _id }) => _id === BRANCH[place])
  if (!organization) throw new Error(place)
  const _id = `up${String(++made).padStart(8, '0')}`
  const incomingPath = `incoming/psecwater1/${_id}/token-of-a-test`
  const upload: Upload = {
    _id,
    organizationId: organization._id,
    path: organization.path,
    organizationOrder: organization.order,
    organizationName: organization.name,
    purpose: 'brand',
    name: '标识.png',
    state: 'begun',
    incomingPath,
    format: null,
    fileId: '',
    bytes: 100,
    width: 0,
    height: 0,
    traceId: '',
    reason: '',
    attachedTo: null,
    createdBy: 'psecwater1',
    reviewedBy: null,
    createdAt: world.cloud.clock.now(),
    updatedAt: world.cloud.clock.now(),
    ...change,
  }
  await world.store.bulkInsert('uploads', [upload])
  return { uploadId: _id, fileId: await putFile(world, incomingPath, pngOf(8, 8)) }
}

/** A picture that waits for a person, with its files where they wait. */
export const plantWaiting = async (world: World, place: Place) => {
  const { uploadId } = await plantUpload(world, place, { state: 'waiting', format: 'jpg', incomingPath: '' })
  const kept = placeOf(uploadId, 'jpg', '0123456789abcdef')
  for (const path of [kept, smallOf(kept)]) await putFile(world, path, Buffer.from(path))
  await world.change('uploads', uploadId, { fileId: fileIdOf(world, PUBLIC_PREFIX + kept) })
  return { uploadId }
}
