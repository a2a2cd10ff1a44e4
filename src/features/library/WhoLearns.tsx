import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { LearningList } from './LearningList'

/** 谁在学, asked for at a tap: a page that is only read does not pay for it. */
export function WhoLearns({ targetId }: { targetId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section title='谁在学'>
      {isOpen ? (
        <LearningList targetId={targetId} />
      ) : (
        <Button isWide icon='down' onPress={() => setIsOpen(true)}>
          看看哪些组织在学、学了什么
        </Button>
      )}
    </Section>
  )
}
