import { useState } from 'react'
import { useLockedAction } from '@/lib/use-locked-action'
import { useSubscription } from '@/lib/use-subscription'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'

const SAID = {
  accepted: '好的，下一项任务到期前会提醒您一次',
  refused: '没有开启提醒，可以在这里查看任务',
  unavailable: '现在不能开启提醒，请稍后再试',
}

/** 到期前提醒我: one acceptance is one message. Mini-program only, for who has open tasks. */
export function TaskReminder() {
  const offer = useSubscription('task')
  const [isDone, setIsDone] = useState(false)
  const [ask, isAsking] = useLockedAction(async () => {
    const answer = await offer.ask()
    setIsDone(answer === 'accepted')
    toast(SAID[answer])
  })
  if (!offer.isOffered) return null
  return (
    <Button icon='bell' isLoading={isAsking} isDisabled={isDone} onPress={() => void ask()}>
      {isDone ? '到期前会提醒您' : '到期前提醒我'}
    </Button>
  )
}
