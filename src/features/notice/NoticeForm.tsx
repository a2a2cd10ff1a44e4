import { ADDRESSABLE_ROLES } from '@contract/notice/rules'
import { ROLE_NAMES } from '@contract/roles'
import { dayOf } from '@contract/time'
import { AttachmentsField } from '@/lib/media/AttachmentsField'
import { formatAgo } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { RadioGroup, Switch } from '@/ui/Choice'
import { DayField } from '@/ui/DateTimeField'
import { Fields, Note } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { TextArea, TextField } from '@/ui/TextField'
import type { NoticeFormState } from './use-notice-form'
import type { Sender } from './use-senders'

const AUDIENCES = [
  { value: 'subtree', label: '本组织及下级全体', hint: '发出后立即可见' },
  { value: 'role', label: '指定角色', hint: '只有担任这一角色的人可见' },
  { value: 'public', label: '公众', hint: '由起草人以外的内容审核人员批准后公开' },
] as const

const ROLE_OPTIONS = ADDRESSABLE_ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))

/** Title, text, whom it is for and how long; the rest is prefilled. */
export function NoticeForm({ form, senders }: { form: NoticeFormState; senders: Sender[] }) {
  const { values, errors, draft, set } = form
  return (
    <Fields>
      {draft.restoredAt !== null && (
        <Banner tone='calm' action={{ text: '重新开始', onPress: draft.discard }}>
          已恢复您{formatAgo(draft.restoredAt, Date.now())}填写的内容。
        </Banner>
      )}
      {!draft.isKept && <Banner tone='attention'>手机空间不足，离开本页前请先发布，以免内容丢失。</Banner>}
      {senders.length > 1 && (
        <Select
          label='发布组织'
          options={senders.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
          value={values.organizationId}
          // Files belong to the organisation they were sent for.
          onChange={(organizationId) => set({ organizationId, attachments: [] })}
          error={errors.organizationId}
        />
      )}
      <TextField
        label='标题'
        value={values.title}
        onChange={(title) => set({ title })}
        limit={60}
        error={errors.title}
      />
      <TextArea
        label='正文'
        value={values.body}
        onChange={(body) => set({ body })}
        limit={5000}
        lines={8}
        error={errors.body}
      />
      <AttachmentsField
        organizationId={values.organizationId}
        value={values.attachments}
        onChange={(attachments) => set({ attachments })}
        error={errors.uploadIds}
      />
      <RadioGroup
        label='发给谁'
        options={AUDIENCES}
        value={values.audience}
        onChange={(audience) => set({ audience })}
        error={errors.audience}
      />
      {values.audience === 'role' && (
        <Select
          label='角色'
          options={ROLE_OPTIONS}
          value={values.role}
          onChange={(role) => set({ role })}
          error={errors['audience.role']}
        />
      )}
      <DayField
        label='开始日期'
        value={values.fromDay}
        onChange={(fromDay) => set({ fromDay })}
        error={errors.validFrom}
      />
      <DayField
        label='截止日期'
        hint='过了这一天不再显示'
        min={dayOf(Date.now())}
        value={values.untilDay}
        onChange={(untilDay) => set({ untilDay })}
        error={errors.validUntil}
      />
      <Switch label='置顶' value={values.isPinned} onChange={(isPinned) => set({ isPinned })} />
      <Switch
        label='微信提醒'
        hint='向同意接收的人各提醒一次，夜间和节假日不打扰'
        value={values.mayPush}
        onChange={(mayPush) => set({ mayPush })}
      />
      <Note>不记录谁看过通知，也不要求回复。</Note>
    </Fields>
  )
}
