import type { Minutes } from '@contract/activity/entity'
import { KIND_TEMPLATES } from '@contract/activity/templates'
import type { ActivityForDesk } from '@contract/activity/views'
import { useState } from 'react'
import { formatAgo } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { TextArea } from '@/ui/TextField'
import { Folded } from './Folded'
import type { MinutesFormState } from './use-minutes-form'

type Field = keyof Minutes

const FIELDS: Record<Field, { label: string; limit: number; lines: number; hint?: string }> = {
  resolutions: { label: '决议', limit: 2000, lines: 3, hint: '会议决定了什么，谁来做，何时完成' },
  discussion: { label: '发言要点', limit: 4000, lines: 5 },
  differentOpinions: { label: '不同意见', limit: 2000, lines: 3 },
  outcome: { label: '活动成效', limit: 1000, lines: 3, hint: '解决了什么问题，帮到了谁' },
  publicSummary: {
    label: '公开简介',
    limit: 1000,
    lines: 3,
    hint: '群众会看到这一段。请不要写姓名、电话和内部内容',
  },
}

interface Props {
  activity: ActivityForDesk
  form: MinutesFormState
}

/** Two or three fields in sight, all of which may stay empty; the rest folded. 组织生活会 asks for resolutions only. */
export function MinutesForm({ activity, form }: Props) {
  const { draft, errors } = form
  const [isOpen, setIsOpen] = useState(false)
  const keepsAll = KIND_TEMPLATES[activity.kind].keeps === 'everything'
  const shown: Field[] = keepsAll
    ? ['discussion', 'resolutions', ...(activity.isPublic ? (['publicSummary'] as const) : [])]
    : ['resolutions']
  const folded: Field[] = keepsAll ? ['differentOpinions', 'outcome'] : []
  const area = (field: Field) => (
    <TextArea
      key={field}
      isOptional
      {...FIELDS[field]}
      value={draft.value[field]}
      onChange={(text) => draft.set({ [field]: text })}
      error={errors[field]}
    />
  )
  return (
    <>
      {draft.restoredAt !== null && (
        <Banner tone='calm' action={{ text: '重新开始', onPress: draft.discard }}>
          已恢复您{formatAgo(draft.restoredAt, Date.now())}填写的内容。
        </Banner>
      )}
      {!keepsAll && <Banner tone='calm'>组织生活会只记录议题和决议，不记录发言和不同意见。</Banner>}
      {shown.map(area)}
      {folded.length > 0 && (
        <Folded
          title='更多'
          text='不同意见、活动成效，可不填'
          isOpen={isOpen || folded.some((field) => errors[field])}
          onToggle={() => setIsOpen(!isOpen)}
        >
          {folded.map(area)}
        </Folded>
      )}
      {form.error && (
        <Banner tone='attention' icon='alert'>
          {form.error.message}
        </Banner>
      )}
    </>
  )
}
