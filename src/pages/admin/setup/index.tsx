import { homeGet } from '@contract/home/endpoints'
import { SetupForm } from '@/features/setup/SetupForm'
import { SetupSteps } from '@/features/setup/SetupSteps'
import { goToTab } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** The first run of an empty system; the website, which knows no WeChat account, shows the way. */
export default function SetupScreen() {
  const home = useRemote(homeGet, {})
  return (
    <Page title='系统初始化'>
      <Remote
        of={home}
        isEmpty={({ settings }) => settings !== undefined}
        empty={
          <Empty icon='done' action={{ text: '回首页', onPress: () => void goToTab('home') }}>
            系统已经初始化。修改城市资料请由管理员在“系统设置”里办理。
          </Empty>
        }
      >
        {() => (process.env.TARO_ENV === 'weapp' ? <SetupForm /> : <SetupSteps />)}
      </Remote>
    </Page>
  )
}
