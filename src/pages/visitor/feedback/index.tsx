import { useState } from 'react'
import { FeedbackForm, SendButton } from '@/features/feedback/FeedbackForm'
import { targetFrom } from '@/features/feedback/form-values'
import { OwnFeedback } from '@/features/feedback/OwnFeedback'
import { Receipt } from '@/features/feedback/Receipt'
import { TicketSearch } from '@/features/feedback/TicketSearch'
import { useFeedbackForm } from '@/features/feedback/use-feedback-form'
import { isFeedbackKind } from '@/features/feedback/words'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'

type Part = 'say' | 'receipt'

/** 说一说 · 查回执. Parameters: `tab=receipt`; `kind`; `targetKind`, `targetId`, `targetTitle`. */
export default function FeedbackScreen() {
  const parameters = useParameters<'tab' | 'kind' | 'targetKind' | 'targetId' | 'targetTitle'>()
  const [part, setPart] = useState<Part>(parameters.tab === 'receipt' ? 'receipt' : 'say')
  const session = useSession()
  const form = useFeedbackForm({
    kind: isFeedbackKind(parameters.kind) ? parameters.kind : 'proposal',
    target: targetFrom(parameters.targetKind, parameters.targetId),
    isVisitor: session.status !== 'signed-in',
  })
  const isWriting = part === 'say' && !form.receipt
  return (
    <Page title='说一说' footer={isWriting && <SendButton form={form} />}>
      <Stack gap={16}>
        <Tabs
          label='说一说或查回执'
          items={[
            { value: 'say', label: '说一说' },
            { value: 'receipt', label: '查回执' },
          ]}
          value={part}
          onChange={setPart}
        />
        {part === 'receipt' && (
          <>
            <TicketSearch />
            {session.status === 'signed-in' && <OwnFeedback />}
          </>
        )}
        {part === 'say' && form.receipt && <Receipt receipt={form.receipt} onAgain={form.startAnew} />}
        {isWriting && (
          <FeedbackForm
            form={form}
            targetTitle={parameters.targetTitle}
            mayAskHelp={session.holds('secretary')}
          />
        )}
      </Stack>
    </Page>
  )
}
