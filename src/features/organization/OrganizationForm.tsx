import {
  type OrganizationHead,
  organizationCreate,
  organizationFind,
  organizationUpdate,
} from '@contract/organization/endpoints'
import {
  LEVEL_NAMES,
  ORGANIZATION_LEVELS,
  type OrganizationLevel,
  UNIT_NATURE_NAMES,
  UNIT_NATURES,
  type UnitNature,
} from '@contract/organization/entity'
import { mayContain } from '@contract/organization/rules'
import { useState } from 'react'
import { checkInput, type FieldErrors } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/Choice'
import { Stack } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'

const NATURES = UNIT_NATURES.map((value) => ({ value, label: UNIT_NATURE_NAMES[value] }))

interface Values {
  name: string
  shortName: string
  unitNature: UnitNature
  level: OrganizationLevel
}

type Props = { onDone: () => void } & ({ parent: OrganizationHead } | { organization: OrganizationHead })

const startOf = (props: Props): Values =>
  'organization' in props
    ? props.organization
    : { name: '', shortName: '', unitNature: props.parent.unitNature, level: 'branch' }

/** Adds an organisation under `parent`, or corrects `organization`. */
export function OrganizationForm(props: Props) {
  const isNew = 'parent' in props
  const place = isNew ? props.parent : props.organization
  const { name, shortName, unitNature, level } = startOf(props)
  const draft = useDraft(`organization.${isNew ? 'under.' : ''}${place._id}`, {
    name,
    shortName,
    unitNature,
    level,
  })
  const [errors, setErrors] = useState<FieldErrors>({})
  const creating = useSend(organizationCreate, [organizationFind])
  const updating = useSend(organizationUpdate, [organizationFind])
  const { isSending, error } = isNew ? creating : updating
  const values = draft.value

  const submit = async () => {
    const { level: _, ...told } = values
    const found = isNew
      ? checkInput(organizationCreate, { parentId: place._id, ...values })
      : checkInput(organizationUpdate, { organizationId: place._id, ...told })
    setErrors(found ?? {})
    if (found) return
    const saved = isNew
      ? await creating.send({ parentId: place._id, ...values })
      : await updating.send({ organizationId: place._id, ...told })
    if (!saved) return
    draft.clear()
    props.onDone()
  }
  return (
    <Stack gap={16}>
      <DraftNote draft={draft} />
      <TextField
        label='名称'
        hint='全称，如：市水务局供水管理处党支部'
        limit={40}
        value={values.name}
        onChange={(text) => draft.set({ name: text })}
        error={errors.name}
      />
      <TextField
        label='简称'
        hint='列表和筛选里显示'
        limit={16}
        value={values.shortName}
        onChange={(text) => draft.set({ shortName: text })}
        error={errors.shortName}
      />
      {isNew && (
        <RadioGroup
          label='组织层级'
          options={ORGANIZATION_LEVELS.filter((one) => mayContain(place.level, one)).map((value) => ({
            value,
            label: LEVEL_NAMES[value],
          }))}
          value={values.level}
          onChange={(chosen) => draft.set({ level: chosen })}
          error={errors.level}
        />
      )}
      <RadioGroup
        label='单位性质'
        options={NATURES}
        value={values.unitNature}
        onChange={(chosen) => draft.set({ unitNature: chosen })}
        error={errors.unitNature}
      />
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={submit}>
        {isNew ? '添加' : '保存'}
      </Button>
    </Stack>
  )
}
