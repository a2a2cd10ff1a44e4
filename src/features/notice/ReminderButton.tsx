import { useState } from 'react'
import { useLockedAction } from '@/lib/use-locked-action'
import { useSubscription } from '@/lib/use-subscription'
import { Button } from '@/ui/Button'
import { Note, Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'

const SAID = {
  accepted: '好的，下一条通知会提醒您一次',
  refused: '没有开启提醒，您仍可在消息中心查看通知',
  unavailable: '现在不能开启提醒，请稍后再试',
}

/** 有新通知时提醒我: one acceptance is one message. Mini-program only. */
export function ReminderButton() {
  const offer = useSubscription('notice')
  const [isDone, setIsDone] = useState(false)
  const [ask, isAsking] = useLockedAction(async () => {
    const answer = await offer.ask()
    setIsDone(answer === 'accepted')
    toast(SAID[answer])
  })
  if (!offer.isOffered) return null
  return (
    <Stack gap={4}>
      <Button icon='bell' isWide isLoading={isAsking} isDisabled={isDone} onPress={() => void ask()}>
        {isDone ? '下一条通知会提醒您' : '有新通知时提醒我'}
      </Button>
      <Note>每同意一次，微信提醒一次。</Note>
    </Stack>
  )
}
