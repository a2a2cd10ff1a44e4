import type { NoticeHead } from '@contract/notice/entity'
import { goTo, urlOf } from '@/lib/router'
import { formatShortDay } from '@/lib/time'
import { Note, Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { StatusTag } from '@/ui/Tag'

/** The latest notices for whoever looks, pinned ones first. */
export function LatestNotices({ notices }: { notices: readonly NoticeHead[] }) {
  return (
    <Section
      title='通知'
      more={{ text: '全部通知', onPress: () => void goTo('visitor/notices'), href: urlOf('visitor/notices') }}
    >
      {notices.length === 0 ? (
        <Note>目前没有有效的通知。</Note>
      ) : (
        <List>
          {notices.map((notice) => (
            <ListItem
              key={notice._id}
              title={notice.title}
              note={`${notice.organizationName} · ${formatShortDay(notice.sentAt ?? notice.validFrom)}`}
              tag={
                notice.isPinned && (
                  <StatusTag tone='gold' icon='pin'>
                    置顶
                  </StatusTag>
                )
              }
              href={urlOf('visitor/notice', { id: notice._id })}
              onPress={() => void goTo('visitor/notice', { id: notice._id })}
            />
          ))}
        </List>
      )}
    </Section>
  )
}
