import * as v from 'valibot'
import { anyRole, endpoint, everyone, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line, nonce, offset, type Page } from '../fields'
import { MEDIA_PURPOSES, type Upload } from './entity'
import { MOST_BYTES } from './limits'

const uploaders = ['secretary', 'supervisor', 'administrator'] as const

/** A file as those see it who work with it, passed or not. */
export interface ShownUpload
  extends Pick<Upload, 'name' | 'state' | 'format' | 'fileId' | 'bytes' | 'width' | 'height' | 'reason'> {
  uploadId: string
  /** Addresses that end after two hours: the file, and of a picture its small rendition; empty where there is none. */
  url: string
  smallUrl: string
}

/**
 * The first of three steps: asks for a place to upload to. Then the client puts the file at `cloudPath`, then
 * `media.accept` looks at it. The id follows from the nonce, so asking twice gives the same place.
 */
export const mediaBegin = endpoint<{ uploadId: string; cloudPath: string }>()({
  name: 'media.begin',
  audience: roleOverOrganization(...uploaders),
  effect: 'self-recording',
  input: v.strictObject({
    organizationId: id(),
    purpose: v.picklist(MEDIA_PURPOSES),
    name: line('文件名', 100),
    bytes: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1, '这个文件是空的，请换一个'),
      v.maxValue(MOST_BYTES, '文件超过 10 MB，请压缩后再上传'),
    ),
    nonce: nonce(),
  }),
  errors: [],
})

/**
 * Takes over what was uploaded: type by content, pictures decoded, turned upright, made anew without EXIF and in two
 * sizes, then checked by the platform or a person. Asking again answers what became of it.
 */
export const mediaAccept = endpoint<ShownUpload>()({
  name: 'media.accept',
  answeredBy: 'media',
  audience: roleOverRecord(...uploaders),
  effect: 'self-recording',
  input: v.strictObject({
    uploadId: id(),
    /** What uploading answered. */
    fileId: v.pipe(v.string(), v.regex(/^cloud:\/\/[\w-]+\.[\w-]+\/incoming\/[\w/-]+$/, '文件编号无效')),
  }),
  errors: [
    'MEDIA_NOT_UPLOADED',
    'MEDIA_TYPE',
    'MEDIA_TOO_LARGE',
    'MEDIA_TOO_MANY_PIXELS',
    'MEDIA_BROKEN',
    'MEDIA_STATE',
  ],
})

/** Files of one organisation and what lies below it, for the desks that work with them; others are left out. */
export const mediaFind = endpoint<ShownUpload[]>()({
  name: 'media.find',
  audience: roleOverOrganization(...uploaders, 'confidentiality-reviewer', 'content-reviewer'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), uploadIds: v.pipe(v.array(id()), v.maxLength(20)) }),
  errors: [],
})

/** A picture that waits for a person. */
export interface WaitingUpload extends ShownUpload {
  organizationName: string
  purpose: Upload['purpose']
  createdAt: number
}

/** Pictures from the website, those the platform would not pass, and those it has not answered for; oldest first. */
export const mediaFindWaiting = endpoint<Page<WaitingUpload>>()({
  name: 'media.findWaiting',
  audience: anyRole('content-reviewer'),
  effect: 'read',
  input: v.strictObject({ offset: offset() }),
  errors: [],
})

/** A person lets a picture through or refuses it, with a reason its sender reads. */
export const mediaDecide = endpoint<{ state: Upload['state'] }>()({
  name: 'media.decide',
  answeredBy: 'media',
  audience: roleOverRecord('content-reviewer'),
  effect: 'write',
  input: v.pipe(
    v.strictObject({ uploadId: id(), mayPass: v.boolean(), reason: v.optional(line('理由', 200, 0), '') }),
    v.forward(
      v.partialCheck(
        [['mayPass'], ['reason']],
        ({ mayPass, reason }) => mayPass || reason.length >= 2,
        '不通过时请写明理由，方便重新上传',
      ),
      ['reason'],
    ),
  ),
  errors: ['MEDIA_STATE', 'MEDIA_SELF_REVIEW'],
})

/** Where an attachment can be loaded from, for whoever may read its notice; the address ends after two hours. */
export const mediaOpenAttachment = endpoint<{ url: string; name: string }>()({
  name: 'media.openAttachment',
  audience: everyone,
  effect: 'read',
  input: v.strictObject({ noticeId: id(), uploadId: id() }),
  errors: ['MEDIA_NOT_PASSED'],
})
