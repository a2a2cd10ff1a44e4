import { noticeFindForDesk, noticeSend } from '@contract/notice/endpoints'
import { refuseDates } from '@contract/notice/rules'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { inputOf, type NoticeValues } from './form-values'

/** The form for a notice: filled in, looked at as its readers will, then sent. */
export function useNoticeForm(initial: NoticeValues) {
  const draft = useDraft<NoticeValues>(
    // Of one desk each: a branch's words must not go out from the committee above.
    `notice.${initial.organizationId}${initial.replacesId ? `.${initial.replacesId}` : ''}`,
    initial,
  )
  const [errors, setErrors] = useState<FieldErrors>({})
  const sending = useSend(noticeSend, [noticeFindForDesk])

  /** True where it may be shown and sent. */
  const check = () => {
    const input = inputOf(draft.value, draft.takeNonce())
    const wrong: FieldErrors = checkInput(noticeSend, input) ?? {}
    if (!wrong.validFrom && !wrong.validUntil && refuseDates(input, Date.now()))
      wrong.validUntil = '截止日期须不早于开始日期，也不早于今天'
    setErrors(wrong)
    return Object.keys(wrong).length === 0
  }

  const send = async () => {
    const sent = await sending.send(inputOf(draft.value, draft.takeNonce()))
    if (sent) draft.clear()
    return sent
  }

  return {
    draft,
    values: draft.value,
    set: (change: Partial<NoticeValues>) => draft.set(change),
    errors: { ...errors, ...fieldErrorsOf(sending.error) },
    error: sending.error,
    isSending: sending.isSending,
    check,
    send,
  }
}

export type NoticeFormState = ReturnType<typeof useNoticeForm>
