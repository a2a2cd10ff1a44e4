import { materialGet } from '@contract/library/material'
import { MaterialForm } from '@/features/library/MaterialForm'
import { OwnGuard } from '@/features/library/OwnGuard'
import { useOwn } from '@/features/library/use-own'
import { useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Page } from '@/ui/Page'

/** A new material, or one that is changed (`id`). */
export default function MaterialEditScreen() {
  const own = useOwn('administrator', 'supervisor')
  const { id } = useParameters<'id'>()
  return (
    <Page title={id ? '修改学习资料' : '增加学习资料'}>
      <OwnGuard of={own}>
        {(organizationId) =>
          id ? (
            <Change organizationId={organizationId} materialId={id} />
          ) : (
            <MaterialForm organizationId={organizationId} />
          )
        }
      </OwnGuard>
    </Page>
  )
}

function Change({ organizationId, materialId }: { organizationId: string; materialId: string }) {
  const found = useRemote(materialGet, { materialId })
  return (
    <Remote of={found}>
      {(material) => (
        <MaterialForm key={material.updatedAt} organizationId={organizationId} earlier={material} />
      )}
    </Remote>
  )
}
