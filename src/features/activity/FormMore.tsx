import { KIND_TEMPLATES } from '@contract/activity/templates'
import { KEY_WORK_NAMES, KEY_WORKS } from '@contract/key-work'
import { Chips } from '@/ui/Chips'
import { Switch } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { TextArea, TextField } from '@/ui/TextField'
import { JointField } from './JointField'
import { PlanItemField } from './PlanItemField'
import type { ActivityFormState } from './use-activity-form'

/** Fields of the plan that are folded away. */
export const MORE_FIELDS = [
  'agenda',
  'hostName',
  'recorderName',
  'keyWorks',
  'brandId',
  'planItemKey',
  'businessWork',
  'jointOrganizationIds',
  'isPublic',
  'checkinOpensMinutesBefore',
  'checkinGraceMinutes',
] as const

const KEY_WORK_OPTIONS = KEY_WORKS.map((keyWork) => ({ value: keyWork, label: KEY_WORK_NAMES[keyWork] }))

/** The rarer fields: all of them may stay as they are. */
export function FormMore({ form }: { form: ActivityFormState }) {
  const { values, errors, draft } = form
  const mayBePublic = KIND_TEMPLATES[values.kind].mayBePublic
  return (
    <>
      <TextArea
        label='议题'
        isOptional
        hint='一行一项'
        lines={3}
        value={values.agenda}
        onChange={(agenda) => draft.set({ agenda })}
        error={errors.agenda}
      />
      <TextField
        label='主持人'
        isOptional
        value={values.hostName}
        onChange={(hostName) => draft.set({ hostName })}
        error={errors.hostName}
      />
      <TextField
        label='记录人'
        isOptional
        value={values.recorderName}
        onChange={(recorderName) => draft.set({ recorderName })}
        error={errors.recorderName}
      />
      <Field label='重点工作' isOptional isGroup error={errors.keyWorks}>
        {() => (
          <Chips
            label='重点工作'
            isMultiple
            options={KEY_WORK_OPTIONS}
            value={values.keyWorks}
            onChange={(keyWorks) => draft.set({ keyWorks })}
          />
        )}
      </Field>
      <PlanItemField form={form} />
      <TextField
        label='服务的业务工作'
        isOptional
        hint='这次活动帮助推进哪项业务，例如：冬季供水保障'
        value={values.businessWork}
        onChange={(businessWork) => draft.set({ businessWork })}
        limit={200}
        error={errors.businessWork}
      />
      <JointField
        value={values.joint}
        onChange={(joint) => draft.set({ joint })}
        error={errors.jointOrganizationIds}
      />
      <Switch
        label='向群众公开'
        hint={mayBePublic ? '时间、地点和公开简介会在网站上显示，不显示姓名' : '组织生活会不对外公开'}
        value={mayBePublic && values.isPublic}
        isDisabled={!mayBePublic}
        onChange={(isPublic) => draft.set({ isPublic })}
      />
      <TextField
        label='提前多少分钟开放签到'
        kind='number'
        value={values.opensMinutes}
        onChange={(opensMinutes) => draft.set({ opensMinutes })}
        error={errors.checkinOpensMinutesBefore}
      />
      <TextField
        label='结束后多少分钟内还可签到'
        kind='number'
        value={values.graceMinutes}
        onChange={(graceMinutes) => draft.set({ graceMinutes })}
        error={errors.checkinGraceMinutes}
      />
    </>
  )
}
