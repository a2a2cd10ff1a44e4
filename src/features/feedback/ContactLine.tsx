import { feedbackGetContact } from '@contract/feedback/endpoints'
import { useState } from 'react'
import { useSend } from '@/lib/states/use-send'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Note, Stack } from '@/ui/Layout'

/** The author's contact, shown on a tap only: who looked is kept. */
export function ContactLine({ feedbackId }: { feedbackId: string }) {
  const [contact, setContact] = useState<string>()
  const asking = useSend(feedbackGetContact)
  const show = async () => {
    const isSure = await confirm({
      title: '查看联系方式？',
      text: '仅用于办理这条意见。查看人和时间会记入审计日志。',
      confirmText: '查看',
    })
    const answer = isSure ? await asking.send({ feedbackId }) : undefined
    if (answer) setContact(answer.contact)
  }
  if (contact !== undefined) return <>{contact}</>
  return (
    <Stack gap={4}>
      <Button isSmall icon='lock' isLoading={asking.isSending} onPress={() => void show()}>
        查看（会留下记录）
      </Button>
      {asking.error && <Note>{asking.error.message}</Note>}
    </Stack>
  )
}
