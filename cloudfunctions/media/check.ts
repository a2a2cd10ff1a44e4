import type { Upload } from '@contract/media/entity'
import { idsOf } from '../_domain/media/files'
import type { Origin } from '../_kernel/caller'
import { log } from '../_kernel/log'
import { openapi } from '../_kernel/sdk'
import { storage } from '../_kernel/storage'

/** The platform's words: a picture, in a profile or page somebody makes (资料). */
const PICTURE = 2
const PROFILE_SCENE = 1

type Verdict = Pick<Upload, 'state' | 'traceId'>

const BY_PERSON: Verdict = { state: 'waiting', traceId: '' }

/**
 * Who looks at a file. A document passes by its type: its sender answers for it, and a public notice is read with what
 * goes with it before it is sent. A picture from the mini-program goes to the platform, whose answer comes as an event;
 * from the website, where the platform does not know the author, or when it cannot be asked, to a person.
 */
export const check = async (upload: Upload, origin: Origin, requestId: string): Promise<Verdict> => {
  if (upload.format !== 'jpg') return { state: 'passed', traceId: '' }
  if (!origin.openid) return BY_PERSON
  const [fileId] = idsOf({ ...upload, state: 'checking' })
  const mediaUrl = (await storage.addresses([fileId])).get(fileId)
  try {
    const { traceId } = (await openapi.security.mediaCheckAsync({
      mediaUrl,
      mediaType: PICTURE,
      version: 2,
      openid: origin.openid,
      scene: PROFILE_SCENE,
    })) as { traceId: string }
    return { state: 'checking', traceId }
  } catch (error) {
    // The check being out of reach must not lose the picture.
    log.error({
      requestId,
      endpoint: 'media.accept',
      outcome: 'CHECK_UNREACHABLE',
      cause: log.causeOf(error),
    })
    return BY_PERSON
  }
}
