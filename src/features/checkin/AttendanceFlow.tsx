import { checkinFind, checkinGetSheet } from '@contract/checkin/endpoints'
import type { Mark } from '@contract/checkin/entity'
import type { SheetHead, SheetRow } from '@contract/checkin/views'
import { useState } from 'react'
import { Remote, RemoteItems } from '@/lib/states/Remote'
import { useRemote, useRemoteList } from '@/lib/states/use-remote'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'
import { MarkSheet } from './MarkSheet'
import { Refusals } from './Refusals'
import { Roster } from './Roster'
import { SheetActions } from './SheetActions'
import { SheetSummary } from './SheetSummary'
import { originOf, RowStatus } from './status'
import { type Marking, useMarking } from './use-marking'
import { Waiting } from './Waiting'

interface AttendanceFlowProps {
  activityId: string
  onScreen: () => void
}

/** 出席登记: who was there, by hand where the phones did not say. */
export function AttendanceFlow({ activityId, onScreen }: AttendanceFlowProps) {
  const head = useRemote(checkinGetSheet, { activityId })
  const rows = useRemoteList(checkinFind, { activityId })
  const marking = useMarking()
  const [opened, setOpened] = useState<SheetRow[]>([])
  const [chosen, setChosen] = useState<string[] | null>(null)
  const failed = [marking.markRest, marking.accept, marking.refuse, marking.admit].find(({ error }) => error)
  const close = () => {
    setOpened([])
    marking.mark.clearError()
    marking.undo.clearError()
  }
  const mark = async (status: Mark, reason: string) => {
    const personIds = opened.map(({ personId }) => personId)
    if (!(await marking.mark.send({ activityId, personIds, status, reason }))) return
    toast(`已登记 ${personIds.length} 人`)
    setChosen(null)
    close()
  }
  const undo = async () => {
    if (!(await marking.undo.send({ activityId, personId: opened[0].personId }))) return
    toast('已撤销，记录仍保留')
    close()
  }
  return (
    <Stack gap={24}>
      {failed?.error && (
        <Banner tone='attention' icon='alert' action={{ text: '知道了', onPress: failed.clearError }}>
          {failed.error.message}
        </Banner>
      )}
      <Remote of={head}>
        {(sheet) => (
          <Stack gap={24}>
            <SheetSummary head={sheet} />
            <Share head={sheet} />
            <SheetActions activityId={activityId} head={sheet} marking={marking} onScreen={onScreen} />
            {sheet.counts.waiting > 0 && (
              <Waiting activityId={activityId} count={sheet.counts.waiting} marking={marking} />
            )}
          </Stack>
        )}
      </Remote>
      <Section
        title='应到名单'
        more={{ text: chosen ? '取消多选' : '多选', onPress: () => setChosen(chosen ? null : []) }}
      >
        <RemoteItems
          of={rows}
          empty={<Empty icon='people'>应到支部的名册里还没有党员。请先在“名册”里添加，再来登记。</Empty>}
        >
          {(items) => (
            <Stack gap={12}>
              <Roster rows={items} chosen={chosen} onChoose={setChosen} onOpen={(row) => setOpened([row])} />
              {chosen && (
                <Button
                  kind='primary'
                  isWide
                  isDisabled={chosen.length === 0}
                  onPress={() => setOpened(items.filter(({ personId }) => chosen.includes(personId)))}
                >
                  {`登记选中的 ${chosen.length} 人`}
                </Button>
              )}
            </Stack>
          )}
        </RemoteItems>
      </Section>
      {head.data && <Others activityId={activityId} head={head.data} marking={marking} onOpen={setOpened} />}
      {opened.length > 0 && (
        <MarkSheet
          key={opened.map(({ personId }) => personId).join()}
          rows={opened}
          isSending={marking.mark.isSending || marking.undo.isSending}
          error={marking.mark.error ?? marking.undo.error}
          onMark={(status, reason) => void mark(status, reason)}
          onUndo={() => void undo()}
          onClose={close}
        />
      )}
    </Stack>
  )
}

/** Whose attendance is kept here, where several branches meet. */
function Share({ head: { activity, isHost, otherBranches } }: { head: SheetHead }) {
  if (!isHost)
    return (
      <Banner icon='info'>{`这是${activity.organizationName}组织的联合活动，您在这里登记本支部的出席。`}</Banner>
    )
  if (otherBranches.length === 0) return null
  return (
    <Banner icon='info'>
      {`${otherBranches.join('、')}的名册由其书记登记；名单末尾列出其中已签到的人员。`}
    </Banner>
  )
}

interface OthersProps {
  activityId: string
  head: SheetHead
  marking: Marking
  onOpen: (rows: SheetRow[]) => void
}

/** Guests and refusals. */
function Others({ head, onOpen, ...rest }: OthersProps) {
  return (
    <>
      {head.guests.length > 0 && (
        <Section title='列席人员'>
          <List>
            {head.guests.map((row) => (
              <ListItem
                key={row.personId}
                title={row.name}
                text={row.branchName}
                note={originOf(row)}
                tag={<RowStatus row={row} />}
                onPress={() => onOpen([row])}
              />
            ))}
          </List>
        </Section>
      )}
      {head.refusals.length > 0 && <Refusals refusals={head.refusals} {...rest} />}
    </>
  )
}
