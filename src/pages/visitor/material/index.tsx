import { materialGet } from '@contract/library/material'
import { MaterialArticle } from '@/features/library/MaterialArticle'
import { goTo, useParameters } from '@/lib/router'
import { useShare } from '@/lib/share'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

export default function MaterialScreen() {
  const { id = '' } = useParameters<'id'>()
  const found = useRemote(materialGet, { materialId: id }, { isEnabled: id !== '' })
  useShare({ title: found.data?.title ?? '学习资料', screen: 'visitor/material', parameters: { id } })
  return (
    <Page title='学习资料' onRefresh={found.refetch}>
      {id === '' || found.error?.code === 'NOT_FOUND' ? (
        <Empty
          icon='document'
          action={{ text: '看看其他资料', onPress: () => void goTo('visitor/library', { tab: 'materials' }) }}
        >
          没有找到这份资料，可能已经删除。
        </Empty>
      ) : (
        <Remote of={found}>{(material) => <MaterialArticle material={material} />}</Remote>
      )}
    </Page>
  )
}
