import { type FeedbackStatus, feedbackGetByTicket } from '@contract/feedback/endpoints'
import { FEEDBACK_KIND_NAMES } from '@contract/feedback/entity'
import { useState } from 'react'
import { checkInput, fieldErrorsOf } from '@/lib/check-input'
import { useSend } from '@/lib/states/use-send'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { confirm } from '@/ui/confirm'
import { Fields, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { TextField } from '@/ui/TextField'
import { AuthorActions } from './AuthorActions'
import { forgetTickets, keptTickets } from './kept-tickets'
import { StatusCard } from './StatusCard'
import { spellTicket } from './words'

/** 查回执: a ticket typed or kept on the phone, and what became of it. */
export function TicketSearch() {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [found, setFound] = useState<{ ticket: string; status: FeedbackStatus } | null>(null)
  const asking = useSend(feedbackGetByTicket)

  const ask = async (ticket: string) => {
    const wrong = checkInput(feedbackGetByTicket, { ticket })?.ticket
    setError(wrong)
    setFound(null)
    if (wrong) return asking.clearError()
    const status = await asking.send({ ticket })
    if (status) setFound({ ticket, status })
  }
  return (
    <Fields>
      <TextField
        label='回执编号'
        hint='提交时得到的 12 位编号，空格和大小写不影响查询'
        placeholder='例如 ABCD EFGH JKLM'
        value={typed}
        onChange={setTyped}
        onDone={() => void ask(typed)}
        error={error ?? fieldErrorsOf(asking.error).ticket}
      />
      <Button kind='primary' isWide isLoading={asking.isSending} onPress={() => void ask(typed)}>
        查询
      </Button>
      {asking.error && <Banner tone='attention'>{asking.error.message}</Banner>}
      {found && (
        <Card>
          <Stack gap={16}>
            <StatusCard status={found.status} />
            <AuthorActions
              own={{ ticket: found.ticket }}
              status={found.status}
              onChange={(status) => setFound({ ...found, status })}
            />
          </Stack>
        </Card>
      )}
      <KeptTickets
        onChoose={(ticket) => {
          setTyped(spellTicket(ticket))
          void ask(ticket)
        }}
      />
    </Fields>
  )
}

function KeptTickets({ onChoose }: { onChoose: (ticket: string) => void }) {
  const [kept, setKept] = useState(keptTickets)
  if (kept.length === 0) return null
  const forget = async () => {
    const isSure = await confirm({
      title: '清除本机记下的编号？',
      text: '意见本身不受影响，但没有抄下的编号无法找回。',
      confirmText: '清除',
      isDangerous: true,
    })
    if (!isSure) return
    forgetTickets()
    setKept([])
  }
  return (
    <Section title='记在本机的编号'>
      <Stack>
        <List>
          {kept.map(({ ticket, kind, sentAt }) => (
            <ListItem
              key={ticket}
              title={spellTicket(ticket)}
              note={`${FEEDBACK_KIND_NAMES[kind]} · ${formatDay(sentAt)}`}
              onPress={() => onChoose(ticket)}
            />
          ))}
        </List>
        <Button kind='quiet' icon='trash' onPress={() => void forget()}>
          清除
        </Button>
      </Stack>
    </Section>
  )
}
