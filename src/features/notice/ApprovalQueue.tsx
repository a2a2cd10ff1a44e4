import {
  type NoticeRow,
  noticeApprove,
  noticeFind,
  noticeFindForDesk,
  noticeGet,
} from '@contract/notice/endpoints'
import { useState } from 'react'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { Remote, RemoteItems } from '@/lib/states/Remote'
import { useRemote, useRemoteList } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatAgo } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Row, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'
import { NoticeArticle } from './NoticeArticle'

/** 待批通知: notices for the public, which somebody else than their author lets out. */
export function ApprovalQueue() {
  const waiting = useRemoteList(noticeFindForDesk, { isWaiting: true })
  const [openId, setOpenId] = useState<string>()
  const open = waiting.data?.find(({ _id }) => _id === openId)
  return (
    <>
      <RemoteItems of={waiting} empty={<Empty icon='done'>没有等待批准的通知。</Empty>}>
        {(rows) => (
          <List>
            {rows.map((notice) => (
              <ListItem
                key={notice._id}
                icon='bell'
                title={notice.title}
                note={`${notice.organizationName} · ${formatAgo(notice.updatedAt, Date.now())}`}
                onPress={() => setOpenId(notice._id)}
              />
            ))}
          </List>
        )}
      </RemoteItems>
      <Sheet isOpen={open !== undefined} onClose={() => setOpenId(undefined)} title='批准公开'>
        {open && <Approval notice={open} onDone={() => setOpenId(undefined)} />}
      </Sheet>
    </>
  )
}

function Approval({ notice, onDone }: { notice: NoticeRow; onDone: () => void }) {
  const text = useRemote(noticeGet, { noticeId: notice._id })
  const approving = useSend(noticeApprove, [noticeFindForDesk, noticeFind])
  const [isReturning, setReturning] = useState(false)
  const approve = async () => {
    const isSure = await confirm({
      title: '批准公开？',
      text: '批准后任何人都能看到这条通知。',
      confirmText: '批准',
    })
    if (!isSure || !(await approving.send({ noticeId: notice._id, mayPublish: true }))) return
    toast('已批准并公开')
    onDone()
  }
  return (
    <Stack gap={16}>
      <Remote of={text}>
        {(shown) => (
          <>
            <NoticeArticle notice={shown} />
            <Row>
              <Button kind='primary' isLoading={approving.isSending} onPress={() => void approve()}>
                批准公开
              </Button>
              <Button isDisabled={approving.isSending} onPress={() => setReturning(true)}>
                退回
              </Button>
            </Row>
          </>
        )}
      </Remote>
      {approving.error && <Banner tone='attention'>{approving.error.message}</Banner>}
      <ReasonSheet
        isOpen={isReturning}
        onClose={() => setReturning(false)}
        title='退回这条通知'
        label='退回意见'
        hint='起草人会看到，请写明哪里要改'
        limit={300}
        button='退回'
        endpoint={noticeApprove}
        input={(remark) => ({ noticeId: notice._id, mayPublish: false, remark })}
        field='remark'
        refreshes={[noticeFindForDesk]}
        onDone={() => {
          toast('已退回')
          onDone()
        }}
      />
    </Stack>
  )
}
