import { homeGet } from '@contract/home/endpoints'
import { GuidanceForm } from '@/features/activity/GuidanceForm'
import { AnswerDaysForm } from '@/features/feedback/AnswerDaysForm'
import { ParametersForm } from '@/features/self-check/ParametersForm'
import { SettingsForm } from '@/features/setup/SettingsForm'
import { useSession } from '@/lib/session'
import { AskingWho } from '@/lib/states/AskingWho'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** What everyone reads about the city, kept by the administrator of its root. */
export default function SettingsScreen() {
  const session = useSession()
  const { me, status } = session
  const home = useRemote(homeGet, {})
  const root = me?.roles.find(({ role, path }) => role === 'administrator' && path.length === 1)
  return (
    <Page title='系统设置'>
      {status === 'unknown' ? (
        <AskingWho session={session} />
      ) : !root ? (
        <Empty icon='lock'>系统设置由最上级组织的管理员维护。如需修改，请联系他们。</Empty>
      ) : (
        <Remote of={home}>
          {({ settings }) => (
            <Stack gap={32}>
              <SettingsForm organizationId={root.organizationId} settings={settings} />
              <GuidanceForm organizationId={root.organizationId} table={settings?.guidance} />
              <ParametersForm organizationId={root.organizationId} parameters={settings?.selfCheck} />
              <AnswerDaysForm organizationId={root.organizationId} answerDays={settings?.answerDays} />
            </Stack>
          )}
        </Remote>
      )}
    </Page>
  )
}
