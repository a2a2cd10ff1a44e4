import { organizationFind } from '@contract/organization/endpoints'
import { useRemote } from '@/lib/states/use-remote'
import { Select } from '@/ui/Select'

const EVERYWHERE = 'all'

interface OrganizationPickerProps {
  value: string | undefined
  onChange: (organizationId: string | undefined) => void
}

/** One committee or general branch, with everything below it; the city itself means everywhere. */
export function OrganizationPicker({ value, onChange }: OrganizationPickerProps) {
  const { data, error } = useRemote(organizationFind, { isAboveBranch: true })
  const below = data?.items.filter(({ parentId }) => parentId !== null) ?? []
  const rootId = data?.items.find(({ parentId }) => parentId === null)?._id
  const options = below.map(({ _id, shortName, parentId }) => ({
    value: _id,
    label: parentId === rootId ? shortName : `　${shortName}`,
  }))
  return (
    <Select
      label='所属组织'
      options={[{ value: EVERYWHERE, label: '全市' }, ...options]}
      value={value ?? EVERYWHERE}
      onChange={(chosen) => onChange(chosen === EVERYWHERE ? undefined : chosen)}
      error={error?.message}
    />
  )
}
