import type { InputOf } from '@contract/endpoint'
import { homeGet, homeMine } from '@contract/home/endpoints'
import type { Settings } from '@contract/home/entity'
import { settingsUpdate } from '@contract/settings/endpoints'
import { useState } from 'react'
import { checkInput, type FieldErrors } from '@/lib/check-input'
import { useDraft } from '@/lib/draft'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import { CityFields } from './CityFields'
import { cityValuesOf } from './city-values'

interface Props {
  /** The root the administrator answers for. */
  organizationId: string
  settings: Settings | undefined
}

/** Changes what everyone reads about the city. */
export function SettingsForm({ organizationId, settings }: Props) {
  const draft = useDraft('settings', cityValuesOf(settings))
  const [errors, setErrors] = useState<FieldErrors>({})
  const { send, isSending, error } = useSend(settingsUpdate, [homeGet, homeMine])
  const save = async () => {
    const input = { organizationId, ...draft.value } as InputOf<typeof settingsUpdate>
    const found = checkInput(settingsUpdate, input)
    setErrors(found ?? {})
    if (found || !(await send(input))) return
    draft.clear()
    toast('已保存')
  }
  return (
    <Stack gap={16}>
      <DraftNote draft={draft} />
      <CityFields values={draft.value} onChange={draft.set} errors={errors} isDisabled={isSending} />
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Button kind='primary' isWide isLoading={isSending} onPress={save}>
        保存
      </Button>
    </Stack>
  )
}
