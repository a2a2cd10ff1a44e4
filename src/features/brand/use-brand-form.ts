import { type BrandDraft, draftOf } from '@contract/brand/draft'
import {
  type BrandForDesk,
  brandCheckName,
  brandGetForDesk,
  brandGetOfOrganization,
  brandUpdate,
} from '@contract/brand/endpoints'
import { useState } from 'react'
import { checkInput, type FieldErrors, fieldErrorsOf } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { useSend } from '@/lib/states/use-send'
import { withoutBlankRows } from './form-values'

/**
 * The draft of a brand in an editor's hands. What it began with stays until it is saved: a save names that revision,
 * so a change by somebody else meanwhile is told and neither is lost.
 */
export function useBrandForm(desk: BrandForDesk) {
  const { brand } = desk
  const draft = useDraft<BrandDraft & { seenAt: number }>(`brand.${brand._id}`, {
    ...draftOf(brand),
    seenAt: brand.updatedAt,
  })
  const { seenAt, ...values } = draft.value
  const [errors, setErrors] = useState<FieldErrors>({})
  const saving = useSend(brandUpdate, [brandGetForDesk, brandGetOfOrganization, brandCheckName])

  /** Whether it is saved; where not, `errors` or `error` say why. */
  const save = async () => {
    const input = { brandId: brand._id, seenAt, ...withoutBlankRows(values) }
    const wrong = checkInput(brandUpdate, input)
    setErrors(wrong ?? {})
    if (wrong) return false
    const saved = await saving.send(input)
    if (!saved) return false
    draft.set({ ...withoutBlankRows(values), seenAt: saved.updatedAt })
    draft.clear()
    return true
  }

  return {
    draft,
    values,
    set: (change: Partial<BrandDraft>) => draft.set(change),
    errors: { ...errors, ...fieldErrorsOf(saving.error) },
    error: saving.error,
    isSaving: saving.isSending,
    /** Somebody else saved since: what is typed here goes on top of theirs only when that is meant. */
    isBehind: seenAt < brand.updatedAt,
    takeOver: () => draft.set({ seenAt: brand.updatedAt }),
    save,
  }
}

export type BrandFormState = ReturnType<typeof useBrandForm>
