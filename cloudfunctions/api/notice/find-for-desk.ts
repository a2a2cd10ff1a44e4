import { noticeHead } from '@contract/home/rules'
import { noticeFindForDesk } from '@contract/notice/endpoints'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'

export const findNoticesForDesk = handler(noticeFindForDesk, async ({ input, caller }) => {
  // The reviewer's part is what the public reads; what goes to members is their senders' own.
  const reviewed = { path: command.in(caller.subtrees(['content-reviewer'])), audienceKey: 'public' }
  const sent = { path: command.in(caller.subtrees(['secretary', 'supervisor', 'administrator'])) }
  const page = await pageOf(
    collection('notices')
      .where(input.isWaiting ? { ...reviewed, state: 'waiting-approval' } : command.or([sent, reviewed]))
      .orderBy('updatedAt', 'desc')
      .orderBy('_id', 'desc'),
    input.offset,
  )
  const pushed = page.items.filter(({ push }) => push === 'queued').map(({ _id }) => `notice.${_id}`)
  const outbox = pushed.length
    ? (
        await collection('outbox')
          .where({ _id: command.in(pushed) })
          .field({ counts: 1 })
          .limit(pushed.length)
          .get()
      ).data
    : []
  return {
    ...page,
    items: page.items.map((notice) => ({
      ...noticeHead(notice),
      organizationId: notice.organizationId,
      state: notice.state,
      audience: notice.audience,
      updatedAt: notice.updatedAt,
      push: notice.push,
      remark: notice.remark,
      isOwn: notice.createdBy === caller.personId,
      counts: outbox.find(({ _id }) => _id === `notice.${notice._id}`)?.counts ?? null,
    })),
  }
})
