import type { KeyWork } from '@contract/key-work'
import { KEY_WORK_NAMES, KEY_WORKS } from '@contract/key-work'
import { MATERIAL_KIND_NAMES, MATERIAL_KINDS, type MaterialKind } from '@contract/library/entity'
import { useState } from 'react'
import { MaterialList } from '@/features/library/MaterialList'
import { PracticeList } from '@/features/library/PracticeList'
import { RegulationList } from '@/features/library/RegulationList'
import { useParameters } from '@/lib/router'
import { useShare } from '@/lib/share'
import { useDebounced } from '@/lib/use-debounced'
import { Chips } from '@/ui/Chips'
import { Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { SearchBar } from '@/ui/SearchBar'
import { Tabs } from '@/ui/Tabs'

const TABS = [
  { value: 'practices', label: '经验做法' },
  { value: 'regulations', label: '制度' },
  { value: 'materials', label: '学习资料' },
] as const
type Tab = (typeof TABS)[number]['value']

const PLACEHOLDERS: Record<Tab, string> = {
  practices: '找做法、组织或情况',
  regulations: '找制度名称',
  materials: '找资料标题',
}
const KEY_WORK_OPTIONS = KEY_WORKS.map((value) => ({ value, label: KEY_WORK_NAMES[value] }))
const KIND_OPTIONS = MATERIAL_KINDS.map((value) => ({ value, label: MATERIAL_KIND_NAMES[value] }))

/** What worked, what it became, and what to read: for everyone. */
export default function LibraryScreen() {
  const { tab: asked } = useParameters<'tab'>()
  const [tab, setTab] = useState<Tab>(TABS.find(({ value }) => value === asked)?.value ?? 'practices')
  const [typed, setTyped] = useState('')
  const [keyWorks, setKeyWorks] = useState<KeyWork[]>([])
  const [kinds, setKinds] = useState<MaterialKind[]>([])
  const text = useDebounced(typed.trim(), 300)
  useShare({ title: '学习交流：经验做法、制度和学习资料', screen: 'visitor/library', parameters: { tab } })
  return (
    <Page title='学习交流' width='desk'>
      <Stack gap={16}>
        <Tabs label='学习交流' items={TABS} value={tab} onChange={setTab} />
        <SearchBar value={typed} onChange={setTyped} placeholder={PLACEHOLDERS[tab]} />
        {tab === 'practices' && (
          <>
            <Chips
              label='重点工作'
              options={KEY_WORK_OPTIONS}
              value={keyWorks}
              onChange={setKeyWorks}
              isLine
            />
            <PracticeList text={text} keyWork={keyWorks[0]} />
          </>
        )}
        {tab === 'regulations' && <RegulationList text={text} />}
        {tab === 'materials' && (
          <>
            <Chips label='类别' options={KIND_OPTIONS} value={kinds} onChange={setKinds} isLine />
            <MaterialList text={text} kind={kinds[0]} />
          </>
        )}
      </Stack>
    </Page>
  )
}
