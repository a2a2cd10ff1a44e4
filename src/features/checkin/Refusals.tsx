import type { RefusalRow } from '@contract/checkin/views'
import { ERRORS, type ErrorCode } from '@contract/errors'
import { formatClock } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Tag } from '@/ui/Tag'
import { toast } from '@/ui/toast'
import type { Marking } from './use-marking'

/** A refusal as the secretary reads it; codes without a word of their own show the sentence the person read. */
const WHAT: Partial<Record<ErrorCode, string>> = {
  CHECKIN_NOT_OPEN: '签到还没有开始',
  CHECKIN_CLOSED: '签到已经结束',
  CHECKIN_NOT_EXPECTED: '不在应到名单',
  CHECKIN_CODE_WRONG: '签到码不对或已过期',
  CHECKIN_CAPTURE_WRONG: '离线签到码与时间对不上',
  CHECKIN_TOO_LATE: '离线签到超过 24 小时',
  CHECKIN_CLOCK_AHEAD: '手机时间偏快',
  CHECKIN_UNDONE: '撤销后再次补传',
  TOO_MANY_REQUESTS: '输错次数过多，已暂停十分钟',
}

const whatOf = (code: string) => WHAT[code as ErrorCode] ?? ERRORS[code as ErrorCode]?.message ?? code

interface RefusalsProps {
  activityId: string
  refusals: RefusalRow[]
  marking: Marking
}

/** Who tried and was not taken, with the reason; guests are admitted here. */
export function Refusals({ activityId, refusals, marking: { admit } }: RefusalsProps) {
  const letIn = async ({ personId, name }: RefusalRow) => {
    if (await admit.send({ activityId, personId })) toast(`已准许${name}列席`)
  }
  return (
    <Section title='没有签到成功的'>
      <List>
        {refusals.map((refusal) => (
          <ListItem
            key={`${refusal.personId}.${refusal.code}`}
            title={refusal.name}
            text={`${whatOf(refusal.code)}${refusal.count > 1 ? ` · ${refusal.count} 次` : ''}`}
            note={`${formatClock(refusal.lastAt)} · ${refusal.branchName || '未编入支部名册'}`}
            tag={
              refusal.isSettled ? (
                <Tag tone='good'>已登记</Tag>
              ) : refusal.code === 'CHECKIN_NOT_EXPECTED' ? (
                <Button isSmall isLoading={admit.isSending} onPress={() => void letIn(refusal)}>
                  准许列席
                </Button>
              ) : undefined
            }
          />
        ))}
      </List>
    </Section>
  )
}
