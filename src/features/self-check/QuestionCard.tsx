import type { SelfCheckOfBrand } from '@contract/self-check/endpoints'
import { instantOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { formatDay } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note, Row, Stack } from '@/ui/Layout'
import { AnswerSheet } from './AnswerSheet'
import './QuestionCard.scss'

interface Props {
  brandId: string
  question: SelfCheckOfBrand['questions'][number]
  mayAnswer: boolean
}

/** One question, what it rests on, and what the branch says to it. */
export function QuestionCard({ brandId, question: asked, mayAnswer }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const { signal, question, facts, sinceOn, answer } = asked
  return (
    <Card>
      <Stack gap={8}>
        <View className='self-check__question'>{question}</View>
        <View className='self-check__facts'>
          {facts.map((fact) => (
            <View className='self-check__fact' key={fact}>
              {fact}
            </View>
          ))}
        </View>
        {answer && (
          <View className='self-check__answer'>
            已知悉：{answer.text}
            <Note>{formatDay(answer.at)}</Note>
          </View>
        )}
        <Row isSpread isWrapping>
          <Note>{formatDay(instantOf(sinceOn))}起</Note>
          {mayAnswer && (
            <Button kind='quiet' isSmall icon='edit' onPress={() => setIsOpen(true)}>
              {answer ? '修改说明' : '写说明'}
            </Button>
          )}
        </Row>
      </Stack>
      {isOpen && (
        <AnswerSheet
          brandId={brandId}
          signal={signal}
          question={question}
          text={answer?.text ?? ''}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Card>
  )
}
