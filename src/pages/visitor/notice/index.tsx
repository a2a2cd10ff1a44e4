import { noticeGet } from '@contract/notice/endpoints'
import { NoticeArticle } from '@/features/notice/NoticeArticle'
import { ReminderButton } from '@/features/notice/ReminderButton'
import { goTo, useParameters } from '@/lib/router'
import { copyLink, useShare } from '@/lib/share'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'

export default function NoticeScreen() {
  const { id = '' } = useParameters<'id'>()
  const notice = useRemote(noticeGet, { noticeId: id }, { isEnabled: id !== '' })
  useShare({ title: notice.data?.title ?? '通知', screen: 'visitor/notice', parameters: { id } })
  const isGone = id === '' || notice.error?.code === 'NOT_FOUND'
  return (
    <Page title='通知'>
      {isGone ? (
        <Empty icon='bell' action={{ text: '看看其他通知', onPress: () => void goTo('visitor/notices') }}>
          没有找到这条通知，可能已经撤回或过了有效期。
        </Empty>
      ) : (
        <Remote of={notice}>
          {(shown) => (
            <Stack gap={24}>
              <NoticeArticle notice={shown} />
              <Stack>
                <ShareButton id={id} />
                <ReminderButton />
              </Stack>
            </Stack>
          )}
        </Remote>
      )}
    </Page>
  )
}

function ShareButton({ id }: { id: string }) {
  if (process.env.TARO_ENV === 'weapp')
    return (
      <Button icon='share' openType='share'>
        转发
      </Button>
    )
  const copy = async () => {
    try {
      await copyLink('visitor/notice', { id })
      toast('链接已复制')
    } catch {
      toast('没能复制，请复制浏览器地址栏的地址')
    }
  }
  return (
    <Button icon='link' onPress={() => void copy()}>
      复制链接
    </Button>
  )
}
