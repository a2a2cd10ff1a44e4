import { type NoticeRow, noticeFindForDesk, noticeGet, noticeWithdraw } from '@contract/notice/endpoints'
import { goTo, type Screen } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Facts, Row, Stack } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { toast } from '@/ui/toast'
import { NoticeArticle } from './NoticeArticle'
import { audienceWord, pushWord, standingOf } from './words'

interface Props {
  notice: NoticeRow | undefined
  /** Where a returned one is mended. */
  editor: Screen
  onClose: () => void
}

/** One notice as its sender sees it: the text, how it stands, and the way back. */
export function NoticeSheet({ notice, editor, onClose }: Props) {
  return (
    <Sheet isOpen={notice !== undefined} onClose={onClose} title='通知'>
      {notice && <NoticeFile notice={notice} editor={editor} onDone={onClose} />}
    </Sheet>
  )
}

interface FileProps {
  notice: NoticeRow
  editor: Screen
  onDone: () => void
}

function NoticeFile({ notice, editor, onDone }: FileProps) {
  const text = useRemote(noticeGet, { noticeId: notice._id })
  const withdrawing = useSend(noticeWithdraw, [noticeFindForDesk, noticeGet])
  const mayWithdraw = ['sent', 'waiting-approval', 'returned'].includes(notice.state)
  const withdraw = async () => {
    const isSure = await confirm({
      title: '撤回这条通知？',
      text: '撤回后所有人都看不到，也不再推送；已经收到的微信提醒无法收回。撤回后不能恢复。',
      confirmText: '撤回',
      isDangerous: true,
    })
    if (!isSure || !(await withdrawing.send({ noticeId: notice._id }))) return
    toast('已撤回')
    onDone()
  }
  const mend = () => {
    onDone()
    void goTo(editor, { again: notice._id, organizationId: notice.organizationId })
  }
  return (
    <Stack gap={16}>
      {notice.state === 'returned' && (
        <Banner tone='attention' icon='alert'>
          退回意见：{notice.remark}
        </Banner>
      )}
      <Remote of={text}>{(shown) => <NoticeArticle notice={shown} />}</Remote>
      <Facts
        items={[
          { label: '状态', value: standingOf(notice, Date.now()).word },
          { label: '发给', value: audienceWord(notice.audience) },
          { label: '开始', value: formatDay(notice.validFrom) },
          { label: '微信提醒', value: pushWord(notice) },
        ]}
      />
      {notice.state === 'returned' && notice.isOwn && (
        <Button kind='primary' isWide icon='edit' onPress={mend}>
          修改后重新提交
        </Button>
      )}
      {mayWithdraw && (
        <Row>
          <Button kind='danger' isLoading={withdrawing.isSending} onPress={() => void withdraw()}>
            撤回
          </Button>
        </Row>
      )}
      {withdrawing.error && <Banner tone='attention'>{withdrawing.error.message}</Banner>}
    </Stack>
  )
}
