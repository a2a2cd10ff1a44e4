import { useState } from 'react'
import { ActivityBoard, type Scope } from '@/features/activity/ActivityBoard'
import { queryClient } from '@/lib/query-client'
import { goTo } from '@/lib/router'
import { useSession } from '@/lib/session'
import { useShare } from '@/lib/share'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/States'
import { Tabs } from '@/ui/Tabs'

const SCOPES = [
  { value: 'mine', label: '本支部' },
  { value: 'public', label: '全市公开' },
] as const

/** 活动: calendar and list; what is public for visitors, the own branch's for members. */
export default function Screen() {
  const session = useSession()
  const [chosen, setChosen] = useState<Scope>()
  const hasBranch = Boolean(session.me?.branch)
  const scope = chosen ?? (hasBranch ? 'mine' : 'public')
  useShare({ title: '党建活动', screen: 'public/activities' })
  return (
    <Page title='活动' width='desk' onRefresh={() => queryClient.invalidateQueries()}>
      <Stack gap={16}>
        {session.me && (
          <Row isWrapping>
            {hasBranch && (
              <Button kind='primary' icon='scan' onPress={() => void goTo('member/check-in')}>
                签到
              </Button>
            )}
            {session.holds('secretary') && (
              <Button icon='edit' onPress={() => void goTo('secretary/activities')}>
                管理活动
              </Button>
            )}
          </Row>
        )}
        {hasBranch && <Tabs label='活动范围' items={SCOPES} value={scope} onChange={setChosen} />}
        {session.status === 'unknown' && !session.error ? (
          <Skeleton blocks={3} />
        ) : (
          <ActivityBoard key={scope} scope={scope} />
        )}
      </Stack>
    </Page>
  )
}
