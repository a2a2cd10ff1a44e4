import { type OrganizationMove, organizationFindMoves } from '@contract/organization/endpoints'
import { DAY } from '@contract/time'
import { useRemote } from '@/lib/states/use-remote'
import { formatMoment } from '@/lib/time'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { StatusTag } from '@/ui/Tag'

const POLL = 5000
const SHOWN_DAYS = 7

const isUnderWay = ({ state }: OrganizationMove) => state !== 'done'

const stateOf = (move: OrganizationMove) => {
  const { progress, failures } = move
  if (!isUnderWay(move)) return <StatusTag tone='good'>已完成</StatusTag>
  if (failures > 2) return <StatusTag tone='attention'>遇到问题，正在重试</StatusTag>
  return <StatusTag tone='calm'>{`记录正在跟上，${progress.done}/${progress.total}`}</StatusTag>
}

/** Moves under way, and those of the last days: what became of them. */
export function MoveList() {
  const found = useRemote(
    organizationFindMoves,
    {},
    {
      every: (data) =>
        (data as { items: OrganizationMove[] } | undefined)?.items.some(isUnderWay) ? POLL : false,
    },
  )
  const moves = (found.data?.items ?? []).filter(
    (move) => isUnderWay(move) || (move.finishedAt ?? 0) > Date.now() - SHOWN_DAYS * DAY,
  )
  if (moves.length === 0) return null
  return (
    <Section title='隶属关系调整'>
      <List>
        {moves.map((move) => (
          <ListItem
            key={move._id}
            title={move.organizationName}
            text={`${move.from.organizationName} → ${move.to.organizationName}`}
            note={formatMoment(move.createdAt)}
            tag={stateOf(move)}
          />
        ))}
      </List>
    </Section>
  )
}
