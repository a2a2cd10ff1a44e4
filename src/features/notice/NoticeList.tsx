import { noticeFind, noticeFindMine } from '@contract/notice/endpoints'
import type { NoticeHead } from '@contract/notice/entity'
import { useEffect, useState } from 'react'
import { goToUrl, urlOf } from '@/lib/router'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatAgo } from '@/lib/time'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { isUnread, rememberSeen, seenUntil } from './unread'

/** The message centre: the public's notices for a visitor, all that are for one when signed in; pinned ones first. */
export function NoticeList({ isSignedIn }: { isSignedIn: boolean }) {
  const notices = useRemoteList(isSignedIn ? noticeFindMine : noticeFind, {})
  // What was new on opening stays marked while one looks.
  const [seen] = useState(seenUntil)
  const { data } = notices
  useEffect(() => {
    if (data) rememberSeen(data)
  }, [data])
  return (
    <RemoteItems
      of={notices}
      empty={
        <Empty icon='bell'>
          {isSignedIn
            ? '现在没有通知。有新通知时会出现在这里。'
            : '现在没有公开的通知。绑定身份后还能看到支部的通知。'}
        </Empty>
      }
    >
      {(items) => (
        <List>
          {items.map((notice) => (
            <NoticeRow key={notice._id} notice={notice} isNew={isUnread(notice, seen)} />
          ))}
        </List>
      )}
    </RemoteItems>
  )
}

function NoticeRow({ notice, isNew }: { notice: NoticeHead; isNew: boolean }) {
  const url = urlOf('visitor/notice', { id: notice._id })
  return (
    <ListItem
      title={notice.title}
      note={`${notice.organizationName} · ${formatAgo(notice.sentAt ?? notice.validFrom, Date.now())}`}
      tag={
        (isNew || notice.isPinned) && (
          <>
            {notice.isPinned && <Tag tone='gold'>置顶</Tag>}
            {isNew && <Tag tone='accent'>未读</Tag>}
          </>
        )
      }
      href={url}
      onPress={() => void goToUrl(url)}
    />
  )
}
