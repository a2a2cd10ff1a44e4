import {
  practiceFind,
  practiceFindForDesk,
  practiceGetForDesk,
  practiceWithdraw,
} from '@contract/library/practice'
import { meGet } from '@contract/me/endpoints'
import { ReasonForm } from './ReasonForm'

/** Takes a practice out of the library; its address then says that it was withdrawn. */
export function WithdrawForm({ practiceId, onDone }: { practiceId: string; onDone: () => void }) {
  return (
    <ReasonForm
      endpoint={practiceWithdraw}
      inputOf={(remark) => ({ practiceId, remark })}
      field='remark'
      refreshes={[practiceFind, practiceFindForDesk, practiceGetForDesk, meGet]}
      words={{
        open: '撤下',
        label: '撤下原因',
        title: '撤下这条经验做法？',
        text: '撤下后，群众和其他支部不再看到内容；已有的学习登记保留。',
        done: '已撤下',
      }}
      onDone={onDone}
    />
  )
}
