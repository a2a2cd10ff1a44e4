import { type AnswerDays, USUAL_ANSWER_DAYS } from '@contract/feedback/days'
import { feedbackConfigure } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES, FEEDBACK_KINDS } from '@contract/feedback/entity'
import { DaysForm } from '@/lib/states/DaysForm'

const FIELDS = FEEDBACK_KINDS.map((kind) => [kind, FEEDBACK_KIND_NAMES[kind]] as const)

interface Props {
  organizationId: string
  answerDays: AnswerDays | undefined
}

/** Within how many working days each kind of feedback is answered. */
export const AnswerDaysForm = ({ organizationId, answerDays }: Props) => (
  <DaysForm
    title='意见的答复期限（工作日）'
    note='从提交的次日起算，周末和法定节假日除外。修改只影响以后提交的意见，已提交的按当时告知的日期办理。'
    draft='feedback.answer-days'
    endpoint={feedbackConfigure}
    organizationId={organizationId}
    fields={FIELDS}
    days={{ ...USUAL_ANSWER_DAYS, ...answerDays }}
    submit='保存期限'
  />
)
