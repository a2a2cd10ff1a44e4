import type { PublishedFeedback as Published } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { View } from '@tarojs/components'
import { formatDay } from '@/lib/time'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Layout'
import './PublishedAnswer.scss'

/** A question and its answer, without any name. */
export function PublishedAnswer({ feedback }: { feedback: Published }) {
  return (
    <Card>
      <View className='published-answer'>
        <View className='published-answer__question'>{feedback.text}</View>
        <View className='published-answer__reply'>答复：{feedback.reply.text}</View>
        <Note>
          {FEEDBACK_KIND_NAMES[feedback.kind]} · {formatDay(feedback.reply.at)}答复
        </Note>
      </View>
    </Card>
  )
}
