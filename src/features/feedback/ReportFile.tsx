import type { OutputOf } from '@contract/endpoint'
import { feedbackFindReports, feedbackGetReport, feedbackHandOver } from '@contract/feedback/endpoints'
import { useEffect, useState } from 'react'
import { checkInput, fieldErrorsOf } from '@/lib/check-input'
import { useSend } from '@/lib/states/use-send'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Facts, Fields, Prose } from '@/ui/Layout'
import { ErrorState, Skeleton } from '@/ui/States'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'

interface Props {
  feedbackId: string
  onDone: () => void
}

/** One 举报, read once per opening and kept nowhere on this device. */
export function ReportFile({ feedbackId, onDone }: Props) {
  const [report, setReport] = useState<OutputOf<typeof feedbackGetReport>>()
  // Sent, not asked: each reading leaves an audit entry, so no cache may hold it or read it again by itself.
  const reading = useSend(feedbackGetReport)
  const read = async () => setReport(await reading.send({ feedbackId }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per record opened
  useEffect(() => void read(), [feedbackId])

  if (reading.error)
    return (
      <ErrorState onRetry={() => void read()} requestId={reading.error.requestId}>
        {reading.error.message}
      </ErrorState>
    )
  if (!report) return <Skeleton lines={4} />
  return (
    <Fields>
      <Facts
        items={[
          { label: '对象', value: report.targetTitle },
          { label: '收到', value: formatMoment(report.createdAt) },
          { label: '姓名', value: report.author || '匿名' },
          { label: '联系方式', value: report.contact || '未留' },
        ]}
      />
      <Prose>{report.text}</Prose>
      <HandOver feedbackId={feedbackId} onDone={onDone} />
    </Fields>
  )
}

function HandOver({ feedbackId, onDone }: Props) {
  const [remark, setRemark] = useState('')
  const [error, setError] = useState<string>()
  const handing = useSend(feedbackHandOver, [feedbackFindReports])
  const handOver = async () => {
    const input = { feedbackId, remark }
    const wrong = checkInput(feedbackHandOver, input)?.remark
    setError(wrong)
    if (wrong) return
    const isSure = await confirm({
      title: '确认已移交？',
      text: '内容、姓名和联系方式将从本系统永久删除，不能恢复。请确认接收机关已经收到。',
      confirmText: '已移交',
      isDangerous: true,
    })
    if (!isSure || !(await handing.send(input))) return
    toast('已登记移交，内容已删除')
    onDone()
  }
  return (
    <>
      <TextField
        label='移交去向'
        placeholder='例如：驻局纪检监察组'
        value={remark}
        onChange={setRemark}
        limit={200}
        error={error ?? fieldErrorsOf(handing.error).remark}
      />
      <Button kind='danger' isLoading={handing.isSending} onPress={() => void handOver()}>
        登记移交并删除内容
      </Button>
      {handing.error && <Banner tone='attention'>{handing.error.message}</Banner>}
    </>
  )
}
