import { learningFindForTarget } from '@contract/library/learning'
import { collection, find } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { answersForNote, answersForPage } from './answering'
import { learningNote } from './show'

/** Whether anyone can read what the notes are about: notes about what was taken down would tell of it. */
const isReadable = async (id: string) => {
  const [brand, ended, practice] = await Promise.all([
    find('publishedBrands', id),
    find('retiredBrands', id),
    find('practices', id),
  ])
  return brand !== null || ended !== null || practice?.state === 'published'
}

export const findLearningsForTarget = handler(learningFindForTarget, async ({ input, who }) => {
  const { targetId, offset } = input
  const [isThere, caller] = await Promise.all([isReadable(targetId), who()])
  if (!isThere) return { items: [], nextOffset: null }
  const [first] = (await collection('learnings').where({ 'target.id': targetId }).limit(1).get()).data
  const isOwnPage = first ? await answersForPage(caller, first.target) : false
  return pageOf(
    collection('learnings')
      .where({ 'target.id': targetId })
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc'),
    offset,
    (learning) => ({
      ...learningNote(learning),
      mayRemove: isOwnPage || answersForNote(caller, learning),
    }),
    10,
  )
})
