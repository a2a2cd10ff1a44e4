import type { Template } from '@contract/subscription/entity'
import { type ReactNode, useState } from 'react'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'
import { useLockedAction } from '../use-locked-action'
import { useSubscription } from '../use-subscription'

interface Props {
  template: Template
  /** On the button, before and after. */
  offer: string
  done: string
  /** Said once somebody has answered. */
  accepted: string
  refused: string
  isWide?: boolean
  /** Stands below the button where it is offered. */
  note?: ReactNode
}

/** Offers to tell a person once: one acceptance is one message. Mini-program only. */
export function ReminderButton({ template, offer, done, accepted, refused, isWide, note }: Props) {
  const subscription = useSubscription(template)
  const [isDone, setIsDone] = useState(false)
  const [ask, isAsking] = useLockedAction(async () => {
    const answer = await subscription.ask()
    setIsDone(answer === 'accepted')
    toast({ accepted, refused, unavailable: '现在不能开启提醒，请稍后再试' }[answer])
  })
  if (!subscription.isOffered) return null
  return (
    <>
      <Button icon='bell' isWide={isWide} isLoading={isAsking} isDisabled={isDone} onPress={() => void ask()}>
        {isDone ? done : offer}
      </Button>
      {note}
    </>
  )
}
