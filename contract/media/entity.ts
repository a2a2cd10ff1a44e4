import * as v from 'valibot'
import { id, line } from '../fields'
import { Placement } from '../placement'

/** What a file is for: pictures of a brand, or something that goes with a notice. */
export const MEDIA_PURPOSES = ['brand', 'notice'] as const
export type MediaPurpose = (typeof MEDIA_PURPOSES)[number]

/** What is taken, by content; pictures become `jpg` whatever they were. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'xlsx'] as const
export const MEDIA_FORMATS = ['jpg', ...DOCUMENT_FORMATS] as const
export type MediaFormat = (typeof MEDIA_FORMATS)[number]

/**
 * - `begun`: somebody may upload; nothing has been looked at.
 * - `checking`: the platform looks at the picture; `waiting`: a person does.
 * - `passed`: may be shown to whom the record that holds it is shown; `refused`: never.
 */
export const MEDIA_STATES = ['begun', 'checking', 'waiting', 'passed', 'refused'] as const
export type MediaState = (typeof MEDIA_STATES)[number]

/** 上传的图片或文件. The file itself lies in the storage; records name it by `fileId`. */
export const Upload = v.object({
  _id: id(),
  ...Placement.entries,
  organizationName: v.string(),
  purpose: v.picklist(MEDIA_PURPOSES),
  /** As its sender called it; what readers see of an attachment. */
  name: line('文件名', 100),
  state: v.picklist(MEDIA_STATES),
  /** Where the client puts it, unguessable and written once; empty once it was taken over. */
  incomingPath: v.string(),
  format: v.nullable(v.picklist(MEDIA_FORMATS)),
  /** What records hold: of a picture its public place, where it lies from `passed` on. Empty until accepted. */
  fileId: v.string(),
  /** Of the file as it is kept; pixels are 0 for documents. */
  bytes: v.number(),
  width: v.number(),
  height: v.number(),
  /** The platform's word for the check under way; whoever knows it may tell the verdict, so it is answered to nobody. */
  traceId: v.string(),
  /** Why it was refused: the person's words, or empty where the platform refused. */
  reason: v.string(),
  /** The brand or notice that holds it; what nothing holds is let go. */
  attachedTo: v.nullable(id()),
  createdBy: v.nullable(id()),
  reviewedBy: v.nullable(id()),
  createdAt: v.number(),
  updatedAt: v.number(),
})
export type Upload = v.InferOutput<typeof Upload>

/** A file that goes with a notice. */
export const Attachment = v.object({
  uploadId: id(),
  name: line('文件名', 100),
  format: v.picklist(MEDIA_FORMATS),
  bytes: v.number(),
})
export type Attachment = v.InferOutput<typeof Attachment>
