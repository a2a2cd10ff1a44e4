import { feedbackFindPublished } from '@contract/feedback/endpoints'
import { useState } from 'react'
import { useRemote } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Section, Stack } from '@/ui/Layout'
import { PublishedAnswer } from './PublishedAnswer'

const SHOWN_FIRST = 3

/** 意见与答复 of a brand or an activity. Nothing is shown while there is none: no empty box asks for attention. */
export function PublishedFeedback({ targetId }: { targetId: string }) {
  const published = useRemote(feedbackFindPublished, { targetId })
  const [isAll, setIsAll] = useState(false)
  const all = published.data ?? []
  if (all.length === 0) return null
  return (
    <Section title='意见与答复'>
      <Stack>
        {all.slice(0, isAll ? all.length : SHOWN_FIRST).map((feedback) => (
          <PublishedAnswer key={feedback._id} feedback={feedback} />
        ))}
        {!isAll && all.length > SHOWN_FIRST && (
          <Button kind='quiet' onPress={() => setIsAll(true)}>
            查看全部 {all.length} 条
          </Button>
        )}
      </Stack>
    </Section>
  )
}
