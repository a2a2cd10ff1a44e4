import { regulationGet } from '@contract/library/regulation'
import { shownVersion } from '@contract/library/rules'
import { hasRoleOver } from '@contract/roles'
import { dayOf } from '@contract/time'
import { RegulationArticle } from '@/features/library/RegulationArticle'
import { goTo, useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { useShare } from '@/lib/share'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

export default function RegulationScreen() {
  const { id = '' } = useParameters<'id'>()
  const { me } = useSession()
  const found = useRemote(regulationGet, { regulationId: id }, { isEnabled: id !== '' })
  const regulation = found.data
  useShare({ title: regulation?.title ?? '制度', screen: 'visitor/regulation', parameters: { id } })
  const mayAmend =
    regulation?.state === 'in-force' &&
    hasRoleOver(me?.roles ?? [], ['supervisor'], [...(regulation?.path ?? [])])
  return (
    <Page
      title='制度'
      onRefresh={found.refetch}
      footer={
        mayAmend && (
          <Button isWide icon='edit' onPress={() => void goTo('supervisor/regulation-edit', { id })}>
            增加新版本或废止
          </Button>
        )
      }
    >
      {id === '' || found.error?.code === 'NOT_FOUND' ? (
        <Empty
          icon='document'
          action={{
            text: '看看其他制度',
            onPress: () => void goTo('visitor/library', { tab: 'regulations' }),
          }}
        >
          没有找到这项制度。
        </Empty>
      ) : (
        <Remote of={found}>
          {(shown) => (
            <RegulationArticle
              key={shown.versions.length}
              regulation={shown}
              inForce={shownVersion(shown, dayOf(Date.now())).version}
            />
          )}
        </Remote>
      )}
    </Page>
  )
}
