import { KEY_WORK_NAMES, KEY_WORKS, type KeyWork } from '@contract/key-work'
import { dayOf } from '@contract/time'
import type { FieldErrors } from '@/lib/check-input'
import { formatDate } from '@/lib/time'
import { Chips } from '@/ui/Chips'
import { DayField } from '@/ui/DateTimeField'
import { Field } from '@/ui/Field'
import { Fields } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { TextArea, TextField } from '@/ui/TextField'
import { type ItemValues, isMoved } from './form-values'
import { PersonField } from './PersonField'
import type { PlanForm } from './use-plan-form'
import { PHASE_OPTIONS, STEP_OPTIONS } from './words'

const KEY_WORK_OPTIONS = KEY_WORKS.map((value) => ({ value, label: KEY_WORK_NAMES[value] }))
const NONE = 'none'

const short = (text: string) => ([...text].length > 24 ? `${[...text].slice(0, 23).join('')}…` : text)

interface Props {
  brandId: string
  form: PlanForm
  item: ItemValues
  errors: FieldErrors
}

/** Everything one item asks: what, for which work, who, by when; the rest is chosen. */
export function ItemFields({ brandId, form, item, errors }: Props) {
  const set = (change: Partial<ItemValues>) => form.change(item.key, change)
  const before = form.values.base.items.find(({ key }) => key === item.key)
  return (
    <Fields>
      <TextArea
        label='党建工作'
        hint='做什么，做到什么程度'
        value={item.partyWork}
        onChange={(partyWork) => set({ partyWork })}
        limit={200}
        lines={2}
        error={errors.partyWork}
      />
      <TextArea
        label='服务的业务工作'
        hint='它为哪项业务工作出力'
        value={item.businessWork}
        onChange={(businessWork) => set({ businessWork })}
        limit={200}
        lines={2}
        error={errors.businessWork}
      />
      <PersonField
        brandId={brandId}
        name={item.responsibleName}
        onChoose={({ personId, name }) => set({ responsibleId: personId, responsibleName: name })}
        error={errors.responsibleId}
      />
      <DayField
        label='完成时限'
        value={item.dueOn}
        min={before?.dueOn === item.dueOn ? undefined : dayOf(Date.now())}
        onChange={(dueOn) => set({ dueOn })}
        error={errors.dueOn}
      />
      {before && isMoved(item, form.values.base) && (
        <TextField
          label='调整原因'
          hint={`原定 ${formatDate(before.dueOn)}`}
          value={item.dueReason}
          onChange={(dueReason) => set({ dueReason })}
          limit={200}
          error={errors.dueReason}
        />
      )}
      <Select
        label='阶段'
        options={PHASE_OPTIONS}
        value={item.phase}
        onChange={(phase) => set({ phase })}
        error={errors.phase}
      />
      <Select
        label='步骤'
        options={STEP_OPTIONS}
        value={item.step}
        onChange={(step) => set({ step })}
        error={errors.step}
      />
      <Field label='重点工作' isOptional isGroup>
        {() => (
          <Chips<KeyWork>
            label='重点工作'
            options={KEY_WORK_OPTIONS}
            value={item.keyWork ? [item.keyWork] : []}
            onChange={([keyWork]) => set({ keyWork: keyWork ?? null })}
          />
        )}
      </Field>
      <AfterField
        form={form}
        item={item}
        error={errors.afterKey}
        onChange={(afterKey) => set({ afterKey })}
      />
    </Fields>
  )
}

interface AfterProps {
  form: PlanForm
  item: ItemValues
  error?: string
  onChange: (afterKey: string | null) => void
}

/** What has to be done first, where anything has. */
function AfterField({ form, item, error, onChange }: AfterProps) {
  const others = form.values.items.filter(({ key, partyWork }) => key !== item.key && partyWork)
  if (others.length === 0) return null
  return (
    <Select
      label='排在哪一项之后'
      isOptional
      options={[
        { value: NONE, label: '不分先后' },
        ...others.map(({ key, partyWork }) => ({ value: key, label: short(partyWork) })),
      ]}
      value={item.afterKey ?? NONE}
      onChange={(key) => onChange(key === NONE ? null : key)}
      error={error}
    />
  )
}
