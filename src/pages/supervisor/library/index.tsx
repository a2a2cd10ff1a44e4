import { useState } from 'react'
import { LearningTable } from '@/features/library/LearningTable'
import { MaterialList } from '@/features/library/MaterialList'
import { OwnGuard } from '@/features/library/OwnGuard'
import { PracticeTable } from '@/features/library/PracticeTable'
import { RegulationList } from '@/features/library/RegulationList'
import { useOwn } from '@/features/library/use-own'
import { goTo } from '@/lib/router'
import { Button } from '@/ui/Button'
import { Row, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'

const SUPERVISOR_TABS = [
  { value: 'review', label: '待审核' },
  { value: 'practices', label: '经验做法' },
  { value: 'learnings', label: '学习借鉴' },
  { value: 'regulations', label: '制度' },
] as const
const MATERIALS = { value: 'materials', label: '学习资料' } as const
type Tab = (typeof SUPERVISOR_TABS)[number]['value'] | 'materials'

/** The library at the supervisor's desk; an administrator of the root keeps the materials here. */
export default function LibraryDeskScreen() {
  const own = useOwn('supervisor', 'administrator')
  const roles = own.session.me?.roles ?? []
  const isSupervisor = roles.some(({ role }) => role === 'supervisor')
  const root = roles.find(
    ({ role, path }) => (role === 'administrator' || role === 'supervisor') && path.length === 1,
  )
  const tabs = [...(isSupervisor ? SUPERVISOR_TABS : []), ...(root ? [MATERIALS] : [])]
  const [chosen, setChosen] = useState<Tab>()
  const tab = chosen ?? tabs[0]?.value
  return (
    <Page title='经验与制度' width='desk'>
      <OwnGuard of={own}>
        {(organizationId) => (
          <Stack gap={16}>
            <Tabs<Tab> label='经验与制度' items={tabs} value={tab} onChange={setChosen} />
            {tab === 'review' && (
              <PracticeTable
                organizationId={organizationId}
                as='supervisor'
                state='proposed'
                empty='没有等待审核的经验做法。'
              />
            )}
            {tab === 'practices' && (
              <PracticeTable
                organizationId={organizationId}
                as='supervisor'
                empty='所属支部还没有提交经验做法。'
              />
            )}
            {tab === 'learnings' && <LearningTable organizationId={organizationId} as='supervisor' />}
            {tab === 'regulations' && <RegulationList text='' />}
            {tab === 'materials' && root && (
              <>
                <Row>
                  <Button kind='primary' icon='plus' onPress={() => void goTo('supervisor/material-edit')}>
                    增加资料
                  </Button>
                </Row>
                <MaterialList text='' screen='supervisor/material-edit' />
              </>
            )}
          </Stack>
        )}
      </OwnGuard>
    </Page>
  )
}
