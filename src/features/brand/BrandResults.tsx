import type { BrandResult } from '@contract/brand/entity'
import { View } from '@tarojs/components'
import { goTo, urlOf } from '@/lib/router'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './BrandResults.scss'

type Source = NonNullable<BrandResult['source']>

const KINDS: Record<Source['kind'], string> = { activity: '活动', document: '文件', feedback: '群众意见' }

/** 成效, each with what it rests on: an activity opens at a tap, a document is named. */
export function BrandResults({ results }: { results: readonly BrandResult[] }) {
  return (
    <View className='brand-results'>
      {results.map(({ statement, source }) => (
        <View className='brand-result' key={statement}>
          <View className='brand-result__statement'>{statement}</View>
          <ResultSource source={source} />
        </View>
      ))}
    </View>
  )
}

function ResultSource({ source }: Pick<BrandResult, 'source'>) {
  if (!source) return <View className='brand-result__source'>来源尚未记录</View>
  const text = `来源：${KINDS[source.kind]}《${source.title.replace(/^《|》$/g, '')}》`
  if (source.kind !== 'activity' || !source.id) return <View className='brand-result__source'>{text}</View>
  const address = { id: source.id }
  return (
    <Pressable
      className='brand-result__source brand-result__source--open'
      href={urlOf('public/activity', address)}
      onPress={() => void goTo('public/activity', address)}
    >
      <View>{text}</View>
      <Icon name='right' />
    </Pressable>
  )
}
