import { brandCreate, brandGetOfOrganization } from '@contract/brand/endpoints'
import { isUnusable, NAME_ISSUE_SENTENCES, nameIssues } from '@contract/brand/name/rules'
import { useState } from 'react'
import { useDraft } from '@/lib/draft'
import { DraftNote } from '@/lib/states/DraftNote'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Fields, Section } from '@/ui/Layout'
import { Steps } from '@/ui/Steps'
import { NameField } from './NameField'

const PROCEDURE = [
  { title: '起名', note: '先有一个名称' },
  { title: '填写', note: '为何创、怎么创、创什么' },
  { title: '审批', note: '保密审查后由上级审批' },
  { title: '公开', note: '展示给群众' },
]

interface Props {
  organizationId: string
  /** The brand is there: the new one, or the one somebody else has just begun. */
  onBegun: (brandId: string) => void
}

/** An organisation without a brand begins one with its name. */
export function BeginBrand({ organizationId, onBegun }: Props) {
  const draft = useDraft(`brand.new.${organizationId}`, { name: '' })
  const [error, setError] = useState<string>()
  const creating = useSend(brandCreate, [brandGetOfOrganization])
  const { name } = draft.value
  const begin = async () => {
    setError(isUnusable(name) ? NAME_ISSUE_SENTENCES[nameIssues(name)[0]] : undefined)
    if (isUnusable(name)) return
    const begun = await creating.send({ organizationId, name, nonce: draft.takeNonce() })
    if (!begun) return
    draft.clear()
    onBegun(begun.brandId)
  }
  const existing =
    creating.error?.code === 'BRAND_EXISTS' ? String(creating.error.details.brandId) : undefined
  return (
    <Fields>
      <Section title='创建品牌'>
        <Steps
          label='创建品牌的步骤'
          steps={PROCEDURE.map((step, at) => ({ ...step, state: at ? 'ahead' : 'current' }))}
        />
      </Section>
      <DraftNote draft={draft} />
      <NameField
        organizationId={organizationId}
        value={name}
        onChange={(typed) => draft.set({ name: typed })}
        error={error}
        isDisabled={creating.isSending}
      />
      {creating.error && (
        <Banner
          tone='attention'
          action={existing ? { text: '去看看', onPress: () => onBegun(existing) } : undefined}
        >
          {creating.error.message}
        </Banner>
      )}
      <Button kind='primary' isWide isLoading={creating.isSending} onPress={() => void begin()}>
        用这个名称创建
      </Button>
    </Fields>
  )
}
