import { MARK_NAMES, MARKS, type Mark } from '@contract/checkin/entity'
import { needsReason } from '@contract/checkin/rules'
import type { SheetRow } from '@contract/checkin/views'
import { useState } from 'react'
import type { CallError } from '@/lib/cloud/call'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { RadioGroup } from '@/ui/Choice'
import { Note, Stack } from '@/ui/Layout'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { originOf } from './status'

const REASON_LIMIT = 60
/** Kinds of leave, and no more: why somebody is ill is nobody's business (rules.md §4). */
const LEAVE_REASONS = ['公务', '病事假', '其他'] as const

interface MarkSheetProps {
  /** The people to be marked: one, or several chosen. */
  rows: SheetRow[]
  isSending: boolean
  error: CallError | null
  onMark: (status: Mark, reason: string) => void
  onUndo: () => void
  onClose: () => void
}

const isRecorded = ({ status }: SheetRow) => status !== null && status !== 'undone'

/** Present, on leave or absent, with a reason where it differs from what is recorded. */
export function MarkSheet({ rows, isSending, error, onMark, onUndo, onClose }: MarkSheetProps) {
  const [status, setStatus] = useState<Mark>()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const isOne = rows.length === 1
  const mustExplain =
    status !== undefined && rows.some((row) => needsReason(row.status && { status: row.status }, status))
  const submit = () => {
    setMissing(mustExplain && !reason.trim())
    if (status && !(mustExplain && !reason.trim())) onMark(status, reason)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={isOne ? `登记：${rows[0].name}` : `登记选中的 ${rows.length} 人`}
      footer={
        <>
          {isOne && isRecorded(rows[0]) && (
            <Button icon='undo' isDisabled={isSending} onPress={onUndo}>
              撤销登记
            </Button>
          )}
          <Button kind='primary' isLoading={isSending} isDisabled={!status} onPress={submit}>
            保存
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        {error && (
          <Banner tone='attention' icon='alert'>
            {error.message}
          </Banner>
        )}
        {isOne && originOf(rows[0]) && <Note>{`已有记录：${originOf(rows[0])}`}</Note>}
        <RadioGroup
          label='出席情况'
          options={MARKS.map((value) => ({ value, label: MARK_NAMES[value] }))}
          value={status}
          onChange={setStatus}
        />
        {status === 'on-leave' && (
          <Chips
            label='请假类别'
            options={LEAVE_REASONS.map((value) => ({ value, label: value }))}
            value={LEAVE_REASONS.filter((each) => each === reason)}
            onChange={([chosen]) => setReason(chosen ?? '')}
          />
        )}
        {status && (
          <TextField
            label={mustExplain ? '更正原因' : '说明'}
            isOptional={!mustExplain}
            hint={
              mustExplain ? '与已有记录不一致，请写明原因；不要写病情等个人细节。' : '不要写病情等个人细节。'
            }
            error={isMissing ? '请填写更正的原因' : undefined}
            value={reason}
            limit={REASON_LIMIT}
            onChange={setReason}
          />
        )}
      </Stack>
    </Sheet>
  )
}
