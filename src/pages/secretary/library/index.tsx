import { useState } from 'react'
import { LearningTable } from '@/features/library/LearningTable'
import { OwnGuard } from '@/features/library/OwnGuard'
import { PracticeTable } from '@/features/library/PracticeTable'
import { useOwn } from '@/features/library/use-own'
import { goTo } from '@/lib/router'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'

const TABS = [
  { value: 'practices', label: '经验做法' },
  { value: 'learnings', label: '学习借鉴' },
] as const

/** What the branch gives to the library, and what it learns from others. */
export default function OwnLibraryScreen() {
  const own = useOwn('secretary')
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('practices')
  return (
    <Page title='经验与学习' width='desk'>
      <OwnGuard of={own}>
        {(organizationId) => (
          <Stack gap={16}>
            <Tabs label='经验与学习' items={TABS} value={tab} onChange={setTab} />
            <Row isWrapping>
              {tab === 'practices' && (
                <Button
                  kind='primary'
                  icon='plus'
                  onPress={() => void goTo('secretary/practice-edit', { organizationId })}
                >
                  写经验做法
                </Button>
              )}
              <Button icon='search' onPress={() => void goTo('visitor/library')}>
                看别人的做法
              </Button>
            </Row>
            {tab === 'practices' ? (
              <PracticeTable
                organizationId={organizationId}
                as='secretary'
                empty='还没有经验做法。点“写经验做法”，从品牌或已记录的活动带出内容。'
              />
            ) : (
              <LearningTable organizationId={organizationId} as='secretary' />
            )}
          </Stack>
        )}
      </OwnGuard>
    </Page>
  )
}
