import { KEY_WORK_NAMES } from '@contract/key-work'
import type { TaskView } from '@contract/plan/endpoints'
import { View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { StatusTag, Tag } from '@/ui/Tag'
import './TaskCard.scss'
import { dueWords, STATE_LOOKS, stateWord } from './words'

/** One task on the board: Party work ↔ business work, whose it is, by when, how it stands. */
export function TaskCard({ task, onPress }: { task: TaskView; onPress: () => void }) {
  return (
    <Pressable className={`task-card is-${task.state}`} onPress={onPress}>
      <View className='task-card__work'>{task.partyWork}</View>
      <View className='task-card__serves'>
        <Icon name='link' className='task-card__link' />
        <View className='task-card__business'>{task.businessWork}</View>
      </View>
      <View className='task-card__foot'>
        <StatusTag {...STATE_LOOKS[task.state]}>{stateWord(task.state)}</StatusTag>
        {task.keyWork && <Tag tone='gold'>{KEY_WORK_NAMES[task.keyWork]}</Tag>}
      </View>
      <View className='task-card__who'>
        {task.isMine ? '我负责' : task.responsible.name} · {dueWords(task, Date.now())}
      </View>
    </Pressable>
  )
}
