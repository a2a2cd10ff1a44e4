import { activityGetDesk, activityGuide } from '@contract/activity/endpoints'
import { type ActivityKind, KIND_NAMES } from '@contract/activity/entity'
import { type GuidanceTable, guidanceLines, guidanceOf, type KindGuidance } from '@contract/activity/guidance'
import { homeGet } from '@contract/home/endpoints'
import { useState } from 'react'
import { checkInput } from '@/lib/check-input'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Fields, Note, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Select } from '@/ui/Select'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'

const PERIODS = [
  { value: 'month', label: '每月' },
  { value: 'quarter', label: '每季度' },
  { value: 'year', label: '每年' },
  { value: 'none', label: '不按周期' },
] as const
type PeriodChoice = (typeof PERIODS)[number]['value']

interface Props {
  /** The root the administrator answers for. */
  organizationId: string
  table: GuidanceTable | undefined
}

/** How often each kind is usually held in this city: words for a secretary's desk, never a verdict. */
export function GuidanceForm({ organizationId, table }: Props) {
  const [open, setOpen] = useState<ActivityKind>()
  return (
    <Section title='各类活动的一般次数'>
      <Stack gap={8}>
        <Note>
          显示在书记的工作页和新建活动里，只作提醒（“本月尚未记录”），不作评价。点一行可按本地规定修改。
        </Note>
        <List>
          {guidanceLines(table).map(({ kind, guidance, isOwn }) => (
            <ListItem
              key={kind}
              title={KIND_NAMES[kind]}
              text={guidance?.text ?? '没有一般次数'}
              note={guidance?.source}
              after={isOwn ? '本地' : undefined}
              onPress={() => setOpen(kind)}
            />
          ))}
        </List>
      </Stack>
      <Sheet
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={open ? KIND_NAMES[open] : ''}
      >
        {open && (
          <KindForm
            key={open}
            organizationId={organizationId}
            kind={open}
            table={table}
            onDone={() => setOpen(undefined)}
          />
        )}
      </Sheet>
    </Section>
  )
}

interface KindProps extends Props {
  kind: ActivityKind
  onDone: () => void
}

function KindForm({ organizationId, kind, table, onDone }: KindProps) {
  const now = guidanceOf(kind, table)
  const [period, setPeriod] = useState<PeriodChoice>(now?.period ?? 'none')
  const [text, setText] = useState(now?.text ?? '')
  const [source, setSource] = useState(now?.source ?? '')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const { send, isSending, error } = useSend(activityGuide, [homeGet, activityGetDesk])
  const put = async (guidance: KindGuidance | null) => {
    const input = { organizationId, kind, guidance }
    const found = checkInput(activityGuide, input)
    setErrors((found ?? {}) as Record<string, string>)
    if (found || !(await send(input))) return
    toast('已保存')
    onDone()
  }
  return (
    <Fields>
      <Select
        label='周期'
        hint='书记的工作页按这个周期显示有没有记录'
        options={PERIODS}
        value={period}
        onChange={setPeriod}
      />
      <TextField
        label='说明'
        value={text}
        onChange={setText}
        limit={40}
        placeholder='例如：一般每月召开 1 次'
        error={errors['guidance.text']}
      />
      <TextField
        label='依据'
        value={source}
        onChange={setSource}
        limit={60}
        placeholder='例如：本地规定的文件名称'
        error={errors['guidance.source']}
      />
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button
        kind='primary'
        isWide
        isLoading={isSending}
        onPress={() => void put({ period: period === 'none' ? null : period, text, source })}
      >
        保存
      </Button>
      {table?.[kind] && (
        <Button isWide isDisabled={isSending} onPress={() => void put(null)}>
          恢复条例的说法
        </Button>
      )}
    </Fields>
  )
}
