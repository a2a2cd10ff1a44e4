import { noticeHead } from '@contract/home/rules'
import { noticeFind, noticeFindMine } from '@contract/notice/endpoints'
import { audienceKeysOf } from '@contract/notice/rules'
import { collection } from '../../_kernel/collections'
import { handler } from '../../_kernel/handler'
import { pageOf } from '../../_kernel/paging'
import { command } from '../../_kernel/sdk'

const shownTo = (keys: string[], now: number) =>
  collection('notices')
    .where({
      audienceKey: command.in(keys),
      state: 'sent',
      validFrom: command.lte(now),
      validUntil: command.gt(now),
    })
    .orderBy('isPinned', 'desc')
    .orderBy('sentAt', 'desc')
    .orderBy('_id', 'desc')

export const findNotices = handler(noticeFind, ({ input, now }) =>
  pageOf(shownTo(['public'], now), input.offset, noticeHead),
)

export const findMyNotices = handler(noticeFindMine, ({ input, caller, now }) =>
  pageOf(shownTo(audienceKeysOf(caller.identity), now), input.offset, noticeHead),
)
