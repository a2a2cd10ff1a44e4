import { feedbackFindPublished } from '@contract/feedback/endpoints'
import { useRemote } from '@/lib/states/use-remote'
import { useDebounced } from '@/lib/use-debounced'
import { Heading } from '@/ui/Heading'
import { Note, Stack } from '@/ui/Layout'
import { PublishedAnswer } from './PublishedAnswer'

/** Enough words to look for others like them. */
const SHORTEST = 8
const LONGEST = 1000
const SHOWN = 2

/** Answered questions like the one being written: perhaps the answer is there already. */
export function SimilarFeedback({ targetId, text }: { targetId: string | null; text: string }) {
  const settled = useDebounced(text.trim(), 600)
  const isEnabled = settled.length >= SHORTEST && settled.length <= LONGEST
  const similar = useRemote(
    feedbackFindPublished,
    { targetId, text: settled },
    { isEnabled, isKeepingPrevious: true },
  )
  if (!isEnabled || !similar.data?.length) return null
  return (
    <Stack gap={8}>
      <Heading level={3}>已有相近的意见和答复</Heading>
      {similar.data.slice(0, SHOWN).map((feedback) => (
        <PublishedAnswer key={feedback._id} feedback={feedback} />
      ))}
      <Note>如果没有解决您的问题，请继续提交。</Note>
    </Stack>
  )
}
