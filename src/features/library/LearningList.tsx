import { learningFindForTarget } from '@contract/library/learning'
import { View } from '@tarojs/components'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Note } from '@/ui/Layout'
import './LearningList.scss'

/** 谁在学: which organisations learn from it, what they adopted and what came of it; newest first. */
export function LearningList({ targetId }: { targetId: string }) {
  const found = useRemoteList(learningFindForTarget, { targetId })
  return (
    <RemoteItems of={found} empty={<Note>还没有组织登记学习借鉴。</Note>}>
      {(learnings) => (
        <View className='learnings'>
          {learnings.map(({ _id, organizationName, adopted, outcome, createdAt }) => (
            <View className='learning' key={_id}>
              <View className='learning__who'>{organizationName}</View>
              <View className='learning__text'>借鉴：{adopted}</View>
              <View className='learning__text'>成效：{outcome || '尚未记录'}</View>
              <View className='learning__day'>{formatDay(createdAt)}登记</View>
            </View>
          ))}
        </View>
      )}
    </RemoteItems>
  )
}
