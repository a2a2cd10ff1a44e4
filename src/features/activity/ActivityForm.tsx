import { activityGetDesk } from '@contract/activity/endpoints'
import { ACTIVITY_KINDS, KIND_NAMES } from '@contract/activity/entity'
import { guidanceOf } from '@contract/activity/guidance'
import { homeGet } from '@contract/home/endpoints'
import { useState } from 'react'
import { useRemote } from '@/lib/states/use-remote'
import { formatAgo } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Chips } from '@/ui/Chips'
import { DateTimeField } from '@/ui/DateTimeField'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { Folded } from './Folded'
import { FormMore, MORE_FIELDS } from './FormMore'
import { withStart } from './form-values'
import type { ActivityFormState } from './use-activity-form'

const KIND_OPTIONS = ACTIVITY_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))

/** Five fields in sight, prefilled; the rest folded under 更多, opened by itself where something in it is wrong. */
export function ActivityForm({ form }: { form: ActivityFormState }) {
  const { values, errors, draft } = form
  const [isOpen, setIsOpen] = useState(false)
  const { data: home } = useRemote(homeGet, {})
  const guidance = guidanceOf(values.kind, home?.settings?.guidance)
  const hasFoldedError = MORE_FIELDS.some((field) => errors[field])
  return (
    <>
      {draft.restoredAt !== null && (
        <Banner tone='calm' action={{ text: '重新开始', onPress: draft.discard }}>
          已恢复您{formatAgo(draft.restoredAt, Date.now())}填写的内容。
        </Banner>
      )}
      {!draft.isKept && <Banner tone='attention'>手机空间不足，离开本页前请先保存，以免内容丢失。</Banner>}
      <Select
        label='活动类型'
        options={KIND_OPTIONS}
        value={values.kind}
        onChange={(kind) => void form.chooseKind(kind)}
        isDisabled={form.existing?.state === 'published'}
        hint={guidance ? `${guidance.text}（${guidance.source}）` : undefined}
        error={errors.kind}
      />
      {values.kind === 'custom' && <CustomKind form={form} />}
      <TextField
        label='标题'
        value={values.title}
        onChange={(title) => draft.set({ title })}
        error={errors.title}
      />
      <DateTimeField
        label='开始时间'
        value={values.start}
        onChange={(start) => draft.set((old) => withStart(old, start))}
        error={errors.startsAt}
      />
      <DateTimeField
        label='结束时间'
        value={values.end}
        onChange={(end) => draft.set({ end })}
        error={errors.endsAt}
      />
      <TextField
        label='地点'
        value={values.place}
        onChange={(place) => draft.set({ place })}
        placeholder='例如：三楼党员活动室'
        error={errors.place}
      />
      <Folded
        title='更多'
        text='议题、主持人、公开、签到时间等，可不填'
        isOpen={isOpen || hasFoldedError}
        onToggle={() => setIsOpen(!isOpen)}
      >
        <FormMore form={form} />
      </Folded>
      {form.error && (
        <Banner tone='attention' icon='alert'>
          {form.error.message}
        </Banner>
      )}
    </>
  )
}

/** A name for a kind of one's own; those the branch used before are taken with a tap. */
function CustomKind({ form: { values, errors, draft, organizationId } }: { form: ActivityFormState }) {
  const { data: desk } = useRemote(activityGetDesk, { organizationId })
  const known = desk?.customKinds ?? []
  return (
    <>
      {known.length > 0 && (
        <Chips
          label='用过的类型名称'
          options={known.map((name) => ({ value: name, label: name }))}
          value={[values.customKind]}
          onChange={([customKind = '']) => draft.set({ customKind })}
        />
      )}
      <TextField
        label='活动类型名称'
        value={values.customKind}
        onChange={(customKind) => draft.set({ customKind })}
        limit={12}
        placeholder='例如：读书会'
        error={errors.customKind}
      />
    </>
  )
}
