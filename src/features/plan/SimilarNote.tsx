import { planFindSimilar, type SimilarSentence } from '@contract/plan/endpoints'
import { useState } from 'react'
import { useRemote } from '@/lib/states/use-remote'
import { Banner } from '@/ui/Banner'
import { List, ListItem } from '@/ui/List'
import { Sheet } from '@/ui/Sheet'

/** For the author: own sentences that other plans say nearly alike. Naming none, and only where there are any. */
export function SimilarNote({ brandId }: { brandId: string }) {
  const similar = useRemote(planFindSimilar, { brandId })
  const [isOpen, setIsOpen] = useState(false)
  const sentences = similar.data?.sentences ?? []
  if (sentences.length === 0) return null
  return (
    <>
      <Banner tone='calm' action={{ text: '看一看', onPress: () => setIsOpen(true) }}>
        有 {sentences.length} 句表述与其他单位的方案相近，可以写得更贴近本支部。只有您看得到。
      </Banner>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title='相近的表述'>
        <List>
          {sentences.map((sentence) => (
            <ListItem key={sentence.text} title={sentence.text} text={othersWords(sentence)} />
          ))}
        </List>
      </Sheet>
    </>
  )
}

const othersWords = ({ others }: SimilarSentence) => `另有 ${others} 个单位的方案有相近表述`
