import { brandDecidePhase } from '@contract/brand/endpoints'
import { useState } from 'react'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { toast } from '@/ui/toast'
import { PHASED } from './refreshed'

/** The supervisor confirms, or returns it with advice. */
export function DecidePhase({ brandId, proposedAt }: { brandId: string; proposedAt: number }) {
  const [isReturning, setReturning] = useState(false)
  const confirming = useSend(brandDecidePhase, PHASED)
  const confirmIt = async () => {
    if (await confirming.send({ brandId, proposedAt, isConfirmed: true })) toast('已确认')
  }
  return (
    <Stack gap={8}>
      {confirming.error && <Banner tone='attention'>{confirming.error.message}</Banner>}
      <Row gap={12}>
        <Button isWide onPress={() => setReturning(true)}>
          退回并给出意见
        </Button>
        <Button kind='primary' isWide isLoading={confirming.isSending} onPress={() => void confirmIt()}>
          确认
        </Button>
      </Row>
      <ReasonSheet
        isOpen={isReturning}
        onClose={() => setReturning(false)}
        title='退回阶段调整'
        label='意见'
        hint='支部书记会看到，请写明还需要做什么'
        limit={500}
        button='退回'
        endpoint={brandDecidePhase}
        input={(advice) => ({ brandId, proposedAt, isConfirmed: false, advice })}
        field='advice'
        refreshes={PHASED}
        onDone={() => toast('已退回')}
      />
    </Stack>
  )
}
