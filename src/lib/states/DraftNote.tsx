import { Banner } from '@/ui/Banner'
import type { Draft } from '../draft'

/** Says that what stands in the form was typed earlier, and lets it go. */
export function DraftNote<T extends object>({ draft }: { draft: Draft<T> }) {
  if (!draft.isKept) return <Banner tone='attention'>手机存储空间不足，离开本页后填写的内容不会保留。</Banner>
  if (draft.restoredAt === null) return null
  return (
    <Banner icon='undo' action={{ text: '清除', onPress: draft.discard }}>
      已恢复您上次没有提交的内容
    </Banner>
  )
}
