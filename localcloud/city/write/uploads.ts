import { createHash } from 'node:crypto'
import type { Brand } from '@contract/brand/entity'
import type { Attachment, Upload } from '@contract/media/entity'
import { PUBLIC_PREFIX, placeOf, smallOf } from '@contract/media/files'
import type { Notice } from '@contract/notice/entity'
import { DAY, HOUR } from '@contract/time'
import { toFileId } from '../../storage/file-id'
import { idOf } from '../random'
import { NOTICE_FILES, PICTURES } from '../texts/pictures'
import { documentOf } from './document'
import { type Place, placementOf } from './organizations'

/** A file of the city: where it lies in the storage, and what it is. */
export interface CityFile {
  path: string
  /** A picture's file name without its ending, or the content itself. */
  content: { picture: string } | { bytes: Buffer }
}

const uploadIdOf = (file: string) => idOf('up', file.replace(/[^a-z]/g, '').slice(0, 8))
const digestOf = (file: string) => createHash('sha256').update(file).digest('hex').slice(0, 16)
const publicPath = (file: string) => PUBLIC_PREFIX + placeOf(uploadIdOf(file), 'jpg', digestOf(file))

/** Pictures of a brand as its record holds them. */
export const picturesOf = (name: string): Pick<Brand, 'emblemFileId' | 'coverFileId' | 'photos'> => {
  const { emblem, cover, photos = [] } = PICTURES[name] ?? {}
  const fileIdOf = (file: string | undefined) => (file ? toFileId(publicPath(file)) : '')
  return {
    emblemFileId: fileIdOf(emblem),
    coverFileId: fileIdOf(cover),
    photos: photos.map(([file, caption]) => ({ fileId: fileIdOf(file), caption })),
  }
}

const uploadOf = (
  file: string,
  place: Place,
  now: number,
  told: Pick<Upload, 'purpose' | 'name' | 'state' | 'format' | 'fileId' | 'bytes' | 'attachedTo'>,
): Upload => ({
  _id: uploadIdOf(file),
  ...placementOf(place),
  organizationName: place.name,
  incomingPath: '',
  width: told.format === 'jpg' ? 1280 : 0,
  height: told.format === 'jpg' ? 720 : 0,
  traceId: '',
  reason: '',
  createdBy: null,
  reviewedBy: null,
  createdAt: now - 60 * DAY,
  updatedAt: now - 60 * DAY,
  ...told,
})

type Held = { brand: Pick<Brand, '_id' | 'name'>; place: Place }

const brandUploads = ({ brand, place }: Held, now: number): Upload[] => {
  const { emblem, cover, photos = [] } = PICTURES[brand.name] ?? {}
  const files = [emblem, cover, ...photos.map(([photo]) => photo)].filter((file) => file !== undefined)
  return files.map((file) =>
    uploadOf(file, place, now, {
      purpose: 'brand',
      name: `${file}.jpg`,
      state: 'passed',
      format: 'jpg',
      fileId: toFileId(publicPath(file)),
      bytes: 20_000,
      attachedTo: brand._id,
    }),
  )
}

const fileOfNotice = (title: string) => {
  const text = NOTICE_FILES[title]
  if (!text) return null
  const uploadId = idOf('up', `file${Object.keys(NOTICE_FILES).indexOf(title)}`)
  return {
    uploadId,
    path: placeOf(uploadId, 'docx', digestOf(text.name)),
    name: text.name,
    content: documentOf(text.lines),
  }
}

/** What goes with a notice of that title; nothing with most. */
export const attachmentsOf = (title: string): Attachment[] => {
  const file = fileOfNotice(title)
  if (!file) return []
  return [{ uploadId: file.uploadId, name: file.name, format: 'docx', bytes: file.content.length }]
}

const noticeUploads = (notice: Notice, place: Place, now: number): Upload[] =>
  notice.attachments.map(({ uploadId, name, bytes }) => ({
    ...uploadOf(name, place, now, {
      purpose: 'notice',
      name,
      state: 'passed',
      format: 'docx',
      fileId: toFileId(placeOf(uploadId, 'docx', digestOf(name))),
      bytes,
      attachedTo: notice._id,
    }),
    _id: uploadId,
  }))

/** Came from the website a moment ago; the content reviewer has not looked at it yet. */
const WAITING = 'waiting'

const waitingUpload = (place: Place, now: number): Upload => ({
  ...uploadOf(WAITING, place, now, {
    purpose: 'brand',
    name: '泵房巡查.jpg',
    state: 'waiting',
    format: 'jpg',
    fileId: toFileId(publicPath(WAITING)),
    bytes: 20_000,
    attachedTo: null,
  }),
  createdAt: now - HOUR,
  updatedAt: now - HOUR,
})

/** Every file the city's records hold, and one that waits. */
export const uploadsOf = (
  {
    brands,
    notices,
    places,
  }: { brands: readonly Held[]; notices: readonly Notice[]; places: Map<string, Place> },
  now: number,
): Upload[] => {
  const [first] = brands
  return [
    ...brands.flatMap((held) => brandUploads(held, now)),
    ...notices.flatMap((notice) => {
      const place = places.get(notice.organizationId)
      return place ? noticeUploads(notice, place, now) : []
    }),
    ...(first ? [waitingUpload(first.place, now)] : []),
  ]
}

/** The files themselves, by path; a picture by its name in `localcloud/city/pictures`, whoever reads it from there. */
export function* cityFiles(): Generator<CityFile> {
  const inTwoSizes = function* (path: string, picture: string): Generator<CityFile> {
    yield { path, content: { picture } }
    yield { path: smallOf(path), content: { picture: `${picture}-small` } }
  }
  for (const { emblem, cover, photos = [] } of Object.values(PICTURES))
    for (const file of [emblem, cover, ...photos.map(([photo]) => photo)])
      if (file) yield* inTwoSizes(publicPath(file), file)
  yield* inTwoSizes(placeOf(uploadIdOf(WAITING), 'jpg', digestOf(WAITING)), 'pump-room')
  for (const title of Object.keys(NOTICE_FILES)) {
    const file = fileOfNotice(title)
    if (file) yield { path: file.path, content: { bytes: file.content } }
  }
}
