import { ERRORS } from '@contract/errors'
import { type PlanFile, planGet, planSave } from '@contract/plan/endpoints'
import { refuseItems } from '@contract/plan/rules'
import { dayOf } from '@contract/time'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { call } from '@/lib/cloud/call'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { useLockedAction } from '@/lib/use-locked-action'
import { baseOf, type ItemValues, inputOf, type PlanValues, valuesFrom } from './form-values'
import { rebased } from './rebase'
import { REFRESHED } from './words'

/** What is wrong with one item, by field. */
export type ItemErrors = Record<string, FieldErrors>

/** Where a refusal of the rules is shown. */
const FIELD_OF: Record<string, string> = {
  PLAN_DUE_PAST: 'dueOn',
  PLAN_REASON_NEEDED: 'dueReason',
  PLAN_RESPONSIBLE_UNKNOWN: 'responsibleId',
  PLAN_CIRCULAR: 'afterKey',
  PLAN_AFTER_UNKNOWN: 'afterKey',
}

const byKeys = (code: string, keys: readonly string[]): ItemErrors =>
  Object.fromEntries(
    keys.map((key) => [
      key,
      { [FIELD_OF[code] ?? 'partyWork']: ERRORS[code as keyof typeof ERRORS]?.message ?? '' },
    ]),
  )

/** `items.3.partyWork` belongs to the fourth item. */
const byPlaces = (errors: FieldErrors, items: readonly ItemValues[]): ItemErrors => {
  const found: ItemErrors = {}
  for (const [place, message] of Object.entries(errors)) {
    const [, index, field] = /^items\.(\d+)\.(\w+)$/.exec(place) ?? []
    const key = items[Number(index)]?.key
    if (key && field) found[key] = { ...found[key], [field]: message }
  }
  return found
}

/** The whole form of a plan: kept on the device, checked by the same rules as on the server, saved as a version. */
export function usePlanForm(file: PlanFile) {
  const { brandId } = file
  const draft = useDraft<PlanValues>(`plan.${brandId}`, valuesFrom(baseOf(file)))
  const values = draft.value
  const [errors, setErrors] = useState<FieldErrors>({})
  const [itemErrors, setItemErrors] = useState<ItemErrors>({})
  const saving = useSend(planSave, REFRESHED)

  const check = () => {
    const input = inputOf(brandId, values)
    const wrong = checkInput(planSave, input)
    setErrors(wrong ?? {})
    const refusal = wrong ? null : refuseItems(values.items, values.base.items, dayOf(Date.now()))
    setItemErrors(wrong ? byPlaces(wrong, values.items) : refusal ? byKeys(refusal.code, refusal.keys) : {})
    return wrong || refusal ? null : input
  }
  const save = async () => {
    const input = check()
    const saved = input && (await saving.send(input))
    if (!saved) return false
    draft.clear()
    return true
  }
  const [rebase, isRebasing] = useLockedAction(async () => {
    const latest = baseOf(await call(planGet, { brandId }))
    draft.set((old) => rebased(old, latest))
    saving.clearError()
  })
  const refused = saving.error?.details.keys as string[] | undefined
  return {
    values,
    draft,
    errors: { ...fieldErrorsOf(saving.error), ...errors },
    itemErrors:
      refused && saving.error ? { ...byKeys(saving.error.code, refused), ...itemErrors } : itemErrors,
    error: saving.error,
    isSending: saving.isSending,
    save,
    rebase,
    isRebasing,
    /** Items of the version it began with that are no longer in it. */
    removed: values.base.items.filter(({ key }) => !values.items.some((item) => item.key === key)),
    setItems: (change: (items: ItemValues[]) => ItemValues[]) =>
      draft.set((old) => ({ ...old, items: change(old.items) })),
    change: (key: string, change: Partial<ItemValues>) =>
      draft.set((old) => ({
        ...old,
        items: old.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
      })),
  }
}

export type PlanForm = ReturnType<typeof usePlanForm>
