import { useState } from 'react'
import { useLockedAction } from '@/lib/use-locked-action'
import { useSubscription } from '@/lib/use-subscription'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'

const SAID = {
  accepted: '好的，活动开始前会提醒您一次',
  refused: '没有开启提醒，请留意活动时间',
  unavailable: '现在不能开启提醒，请稍后再试',
}

/** 开始前提醒我: one acceptance is one message. Mini-program only, for who is expected. */
export function ReminderButton() {
  const offer = useSubscription('activity')
  const [isDone, setIsDone] = useState(false)
  const [ask, isAsking] = useLockedAction(async () => {
    const answer = await offer.ask()
    setIsDone(answer === 'accepted')
    toast(SAID[answer])
  })
  if (!offer.isOffered) return null
  return (
    <Button icon='bell' isLoading={isAsking} isDisabled={isDone} onPress={() => void ask()}>
      {isDone ? '开始前会提醒您' : '开始前提醒我'}
    </Button>
  )
}
