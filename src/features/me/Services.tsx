import { sessionEndCurrent } from '@contract/session/endpoints'
import { setSession } from '@/lib/cloud/session'
import { goTo, urlOf } from '@/lib/router'
import { mayScan, scan } from '@/lib/scan'
import { readSignInLink } from '@/lib/short-link'
import { useSend } from '@/lib/states/use-send'
import { confirm } from '@/ui/confirm'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { toast } from '@/ui/toast'

const isWebsite = process.env.TARO_ENV === 'h5'

const scanSignIn = async () => {
  const text = await scan()
  if (text === null) return
  const requestId = readSignInLink(text)
  if (requestId) await goTo('member/sign-in-confirm', { requestId })
  else toast('这不是网站的登录二维码')
}

/** What everyone finds under 我的: a word of complaint, sign-in on the website, one's data. */
export function Services({ isSignedIn }: { isSignedIn: boolean }) {
  const { send, isSending } = useSend(sessionEndCurrent)
  const signOut = async () => {
    const isCertain = await confirm({
      title: '退出登录？',
      text: '退出后仍可浏览公开内容。',
      confirmText: '退出',
    })
    if (!isCertain) return
    await send({})
    // Signed out here even where the network is gone; the server's session then ends by itself.
    setSession(null)
  }
  return (
    <Section title='服务'>
      <List>
        <ListItem
          icon='document'
          title='学习交流'
          note='经验做法、制度和学习资料'
          href={urlOf('visitor/library')}
          onPress={() => void goTo('visitor/library')}
        />
        <ListItem
          icon='bell'
          title='消息中心'
          href={urlOf('visitor/notices')}
          onPress={() => goTo('visitor/notices')}
        />
        <ListItem
          icon='message'
          title='投诉建议'
          text='可以匿名，可以反映增加负担的问题'
          href={urlOf('visitor/feedback')}
          onPress={() => goTo('visitor/feedback')}
        />
        {isSignedIn && (
          <ListItem
            icon='flag'
            title='我的任务'
            text='工作方案里请您负责的事'
            href={urlOf('member/tasks')}
            onPress={() => goTo('member/tasks')}
          />
        )}
        {isSignedIn && mayScan() && (
          <ListItem
            icon='scan'
            title='扫码登录网站'
            text='在电脑上办理名册、记录等工作'
            onPress={scanSignIn}
          />
        )}
        {isSignedIn && (
          <ListItem
            icon='link'
            title='登录设备'
            href={urlOf('member/sessions')}
            onPress={() => goTo('member/sessions')}
          />
        )}
        <ListItem
          icon='lock'
          title='个人信息与隐私'
          text='保存了什么、为什么；导出、解绑、注销'
          href={urlOf('visitor/privacy')}
          onPress={() => goTo('visitor/privacy')}
        />
        {isSignedIn && isWebsite && (
          <ListItem icon='undo' title='退出登录' onPress={signOut} isDisabled={isSending} />
        )}
      </List>
    </Section>
  )
}
