import type { BrandContent } from '@contract/brand/content'
import { View } from '@tarojs/components'
import { goTo, urlOf } from '@/lib/router'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './BrandResults.scss'

type Result = BrandContent['results'][number]
type Source = NonNullable<Result['source']>

const KINDS: Record<Source['kind'], string> = { activity: '活动', document: '文件', feedback: '群众意见' }

interface Props {
  results: readonly Result[]
  /** Opens the public answer a result rests on; without it a source is named only. */
  onFeedback?: (feedbackId: string) => void
}

/** 成效, each with its figure and what it rests on: an activity or an answer opens at a tap, a document is named. */
export function BrandResults({ results, onFeedback }: Props) {
  return (
    <View className='brand-results'>
      {results.map(({ statement, figure, unit, source }) => (
        <View className='brand-result' key={statement}>
          {figure && (
            <View className='brand-result__figure'>
              {figure}
              {unit && <View className='brand-result__unit'>{unit}</View>}
            </View>
          )}
          <View className='brand-result__statement'>{statement}</View>
          <ResultSource source={source} onFeedback={onFeedback} />
        </View>
      ))}
    </View>
  )
}

function ResultSource({ source, onFeedback }: Pick<Result, 'source'> & Pick<Props, 'onFeedback'>) {
  if (!source) return <View className='brand-result__source'>来源尚未记录</View>
  const text = `来源：${KINDS[source.kind]}《${source.title.replace(/^《|》$/g, '')}》`
  const { id } = source
  if (source.kind === 'document' || !id || (source.kind === 'feedback' && !onFeedback))
    return <View className='brand-result__source'>{text}</View>
  const isActivity = source.kind === 'activity'
  return (
    <Pressable
      className='brand-result__source brand-result__source--open'
      href={isActivity ? urlOf('public/activity', { id }) : undefined}
      onPress={() => (isActivity ? void goTo('public/activity', { id }) : onFeedback?.(id))}
    >
      <View>{text}</View>
      <Icon name='right' />
    </Pressable>
  )
}
