import {
  learningFindForDesk,
  learningFindForTarget,
  learningRemove,
  type ShownLearning,
} from '@contract/library/learning'
import { View } from '@tarojs/components'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Note } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import './LearningList.scss'

/** 谁在学: which organisations learn from it, what they adopted and what came of it; newest first. */
export function LearningList({ targetId }: { targetId: string }) {
  const found = useRemoteList(learningFindForTarget, { targetId })
  return (
    <RemoteItems of={found} empty={<Note>还没有组织登记学习借鉴。</Note>}>
      {(learnings) => (
        <View className='learnings'>
          {learnings.map((learning) => (
            <LearningLine key={learning._id} learning={learning} />
          ))}
        </View>
      )}
    </RemoteItems>
  )
}

function LearningLine({ learning }: { learning: ShownLearning }) {
  const { _id: learningId, organizationName, adopted, outcome, createdAt, mayRemove } = learning
  const removing = useSend(learningRemove, [learningFindForTarget, learningFindForDesk])
  const remove = async () => {
    const isSure = await confirm({
      title: '撤下这条登记？',
      text: `${organizationName}登记的内容不再显示在这个页面上。`,
      confirmText: '撤下',
      isDangerous: true,
    })
    if (isSure && (await removing.send({ learningId }))) toast('已撤下')
  }
  return (
    <View className='learning'>
      <View className='learning__who'>{organizationName}</View>
      <View className='learning__text'>借鉴：{adopted}</View>
      <View className='learning__text'>成效：{outcome || '尚未记录'}</View>
      <View className='learning__day'>{formatDay(createdAt)}登记</View>
      {removing.error && <Banner tone='attention'>{removing.error.message}</Banner>}
      {mayRemove && (
        <Button kind='quiet' icon='trash' isLoading={removing.isSending} onPress={() => void remove()}>
          撤下
        </Button>
      )}
    </View>
  )
}
