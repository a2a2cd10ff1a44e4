import { publicationPropose } from '@contract/publication/endpoints'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import { MOVED } from './refreshed'

interface Props {
  brandId: string
  /** Of the draft as it is on the screen. */
  contentHash: string
  /** False while the draft is being asked again: what is on the screen may be older than what would be signed. */
  isFresh: boolean
  onEdit: () => void
}

/** 提出公开: signs the draft as it was looked at. */
export function ProposeButton({ brandId, contentHash, isFresh, onEdit }: Props) {
  const proposing = useSend(publicationPropose, MOVED)
  const propose = async () => {
    const isSure = await confirm({
      title: '提出公开？',
      text: '提出后由保密审查人审查、上级督导审批。其间修改内容，需要重新提出。',
      confirmText: '提出',
    })
    if (isSure && (await proposing.send({ brandId, contentHash }))) toast('已提出，等待保密审查')
  }
  const { error } = proposing
  return (
    <Stack gap={8}>
      {error && (
        <Banner
          tone='attention'
          action={error.code === 'PUBLICATION_INCOMPLETE' ? { text: '去填写', onPress: onEdit } : undefined}
        >
          {error.message}
        </Banner>
      )}
      <Button
        kind='primary'
        isWide
        isLoading={proposing.isSending}
        isDisabled={!isFresh}
        onPress={() => void propose()}
      >
        提出公开
      </Button>
    </Stack>
  )
}
