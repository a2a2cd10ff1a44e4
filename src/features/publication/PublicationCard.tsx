import { type PublicationLine, publicationFindForBrand } from '@contract/publication/endpoints'
import { UNDER_WAY } from '@contract/publication/rules'
import { goTo } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { formatDay } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Note, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Steps } from '@/ui/Steps'
import { stateTag, stepsOf } from './words'

const SENTENCES: Partial<Record<PublicationLine['state'], string>> = {
  proposed: '等待保密审查人审查。',
  cleared: '保密审查已通过，等待上级督导审批。',
  published: '已经公开。修改草稿后，可以再次提出。',
  returned: '申请被退回。请看退回意见，修改后重新提出。',
  restarted: '提出后内容有改动，需要重新提出。',
  withdrawn: '申请已撤回。修改后可以重新提出。',
}

/** A page that was public and taken down is told otherwise than a proposal that was taken back. */
const sentenceOf = ({ state, version }: PublicationLine) =>
  state === 'withdrawn' && version ? '公开页面已撤下。修改后可以重新提出。' : SENTENCES[state]

function Latest({
  latest,
  brandId,
  mayPropose,
}: {
  latest?: PublicationLine
  brandId: string
  mayPropose: boolean
}) {
  const isUnderWay = latest !== undefined && UNDER_WAY.includes(latest.state)
  return (
    <Stack gap={12}>
      <Steps label='公开的步骤' steps={stepsOf(latest?.state ?? null)} />
      <Note>{latest ? sentenceOf(latest) : '还没有提出公开。填好内涵释义后，可以提出。'}</Note>
      {latest && (
        <Button isWide onPress={() => void goTo('supervisor/publication', { id: latest._id })}>
          查看办理情况和意见
        </Button>
      )}
      {mayPropose && !isUnderWay && (
        <Button kind='primary' isWide onPress={() => void goTo('branding/publication', { brandId })}>
          预览并提出公开
        </Button>
      )}
    </Stack>
  )
}

/** Where a brand stands on its way to the public, and the ways it went before. */
export function PublicationCard({ brandId, mayPropose }: { brandId: string; mayPropose: boolean }) {
  const ways = useRemote(publicationFindForBrand, { brandId })
  return (
    <Section title='公开展示'>
      <Remote of={ways}>
        {({ items, shown }) => (
          <Stack gap={12}>
            {shown && (
              <List>
                <ListItem
                  icon='done'
                  title={`现在公开的是第 ${shown.version} 版`}
                  note='内容有误时，可以在这里立即撤下'
                  onPress={() => void goTo('supervisor/publication', { id: shown._id })}
                />
              </List>
            )}
            <Latest latest={items[0]} brandId={brandId} mayPropose={mayPropose} />
            {items.length > 1 && (
              <List>
                {items.slice(1, 6).map((line) => (
                  <ListItem
                    key={line._id}
                    title={formatDay(line.createdAt)}
                    after={line.version ? `第 ${line.version} 版` : stateTag(line.state).text}
                    onPress={() => void goTo('supervisor/publication', { id: line._id })}
                  />
                ))}
              </List>
            )}
          </Stack>
        )}
      </Remote>
    </Section>
  )
}
