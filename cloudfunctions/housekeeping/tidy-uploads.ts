import { DAY } from '@contract/time'
import { allIdsOf } from '../_domain/media/files'
import { collection } from '../_kernel/collections'
import { command } from '../_kernel/sdk'
import { storage } from '../_kernel/storage'

/** A night takes this many at most; the next one goes on. */
const AT_ONCE = 500

/** An upload is done within minutes; what is left of one after a day was given up, or cut off at its end. */
const GIVEN_UP_AFTER = DAY

/** A form with pictures in it may lie for days before it is saved. */
const UNHELD_AFTER = 30 * DAY

/** Originals (with whatever a camera wrote into them) that were given up, or that a cut-off acceptance left. */
const removeOriginals = async (now: number) => {
  const { data } = await collection('uploads')
    .where({ incomingPath: command.gt(''), createdAt: command.lt(now - GIVEN_UP_AFTER) })
    .limit(AT_ONCE)
    .get()
  for (const { _id, state, incomingPath } of data) {
    // Only storing tells a path's file id, and it may hold nothing at all: written over, then removed.
    await storage.remove([await storage.put(incomingPath, Buffer.from(' '))])
    const upload = collection('uploads').doc(_id)
    await (state === 'begun' ? upload.remove() : upload.update({ data: { incomingPath: '' } }))
  }
  return data.length
}

/** Files no brand and no notice holds. */
const removeUnheld = async (now: number) => {
  const { data } = await collection('uploads')
    .where({ attachedTo: null, createdAt: command.lt(now - UNHELD_AFTER) })
    .limit(AT_ONCE)
    .get()
  await storage.remove(data.flatMap(allIdsOf))
  if (data.length)
    await collection('uploads')
      .where({ _id: command.in(data.map(({ _id }) => _id)), attachedTo: null })
      .remove()
  return data.length
}

/** Lets go of files nobody will ask for; answers how many. */
export const tidyUploads = async (now: number) => (await removeOriginals(now)) + (await removeUnheld(now))
