import { useState } from 'react'
import { useOfflineQueue } from '@/lib/use-offline-queue'
import { Banner } from '@/ui/Banner'
import { Stack } from '@/ui/Layout'
import { forgetLateResults, type LateResult, lateCheckins, lateResults } from './late-checkins'

const sentenceOf = ({ receipt, refusal }: LateResult) => {
  if (!receipt) return `离线签到没有成功：${refusal ?? ''}`
  if (receipt.status === 'present') return `“${receipt.activity.title}”已签到。`
  return `“${receipt.activity.title}”的离线签到已补传，等待支部书记确认。`
}

/** What waits for the network, and what became of what was sent since. Sends it when it can. */
export function LateNotice() {
  const waiting = useOfflineQueue(lateCheckins)
  // Drawn anew whenever the queue changes; the results lie beside it.
  const [, drawAnew] = useState(0)
  const results = lateResults()
  return (
    <Stack gap={8}>
      {waiting.length > 0 && (
        <Banner
          icon='offline'
          tone='calm'
          action={{ text: '现在补传', onPress: () => void lateCheckins.flush() }}
        >
          {`有 ${waiting.length} 次签到已记在手机上，联网后自动补传。`}
        </Banner>
      )}
      {results.map((result) => (
        <Banner
          key={result.nonce}
          icon={result.receipt ? 'done' : 'alert'}
          tone={result.receipt ? 'good' : 'attention'}
          action={{
            text: '知道了',
            onPress: () => {
              forgetLateResults()
              drawAnew((times) => times + 1)
            },
          }}
        >
          {sentenceOf(result)}
        </Banner>
      ))}
    </Stack>
  )
}
