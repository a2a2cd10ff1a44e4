import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import type { Marking } from './use-marking'

interface MarkRestProps {
  activityId: string
  /** How many are not recorded yet; not known of one's own branch where several meet. */
  left: number | undefined
  markRest: Marking['markRest']
  kind?: 'primary'
}

/** 其余全部出席: one tap for everyone of the own roster who is not recorded yet. */
export function MarkRest({ activityId, left, markRest, kind }: MarkRestProps) {
  const mark = async () => {
    const isSure = await confirm({
      title: left === undefined ? '本支部其余人员都登记为出席？' : `其余 ${left} 人都登记为出席？`,
      text: '已登记请假、缺席和已撤销的不变，之后可以逐人更正。',
      confirmText: '全部出席',
    })
    if (!isSure) return
    const answer = await markRest.send({ activityId })
    if (answer) toast(answer.marked > 0 ? `已登记 ${answer.marked} 人出席` : '没有需要登记的人员')
  }
  return (
    <Button kind={kind} icon='check' isLoading={markRest.isSending} onPress={() => void mark()}>
      {left === undefined ? '本支部其余全部出席' : `其余 ${left} 人全部出席`}
    </Button>
  )
}
