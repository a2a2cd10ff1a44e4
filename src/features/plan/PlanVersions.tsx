import { planFindVersions, type VersionLine } from '@contract/plan/endpoints'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatMoment } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Note, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Select } from '@/ui/Select'
import { Empty } from '@/ui/States'
import { PlanComparison } from './PlanComparison'
import './PlanVersions.scss'
import { View } from '@tarojs/components'

const titleOf = ({ version }: VersionLine) => `第 ${version} 版`

/** All versions of a plan, and what differs between any two of them. */
export function PlanVersions({ brandId }: { brandId: string }) {
  const versions = useRemoteList(planFindVersions, { brandId })
  return (
    <RemoteItems
      of={versions}
      empty={<Empty icon='list'>还没有保存过工作方案。保存后，每一版都会留在这里。</Empty>}
    >
      {(lines) => <Versions brandId={brandId} lines={lines} />}
    </RemoteItems>
  )
}

function Versions({ brandId, lines }: { brandId: string; lines: VersionLine[] }) {
  const [latest, before] = lines
  const [from, setFrom] = useState(String((before ?? latest).version))
  const [to, setTo] = useState(String(latest.version))
  const options = lines.map((line) => ({
    value: String(line.version),
    label: `${titleOf(line)}（${formatMoment(line.savedAt)}）`,
  }))
  const look = (version: number) => {
    setFrom(String(version))
    setTo(String(latest.version))
  }
  return (
    <Stack gap={16}>
      {lines.length > 1 ? (
        <Section title='比较两版'>
          <Stack>
            <View className='plan-versions__choice'>
              <Select label='从' options={options} value={from} onChange={setFrom} />
              <Select label='到' options={options} value={to} onChange={setTo} />
            </View>
            {from === to ? (
              <Note>请选择两个不同的版本。</Note>
            ) : (
              <PlanComparison brandId={brandId} from={Number(from)} to={Number(to)} />
            )}
          </Stack>
        </Section>
      ) : (
        <Note>目前只有一版。再次保存或调整完成时限后，可以在这里比较。</Note>
      )}
      <Section title='历次版本'>
        <List>
          {lines.map((line) => (
            <ListItem
              key={line.version}
              title={titleOf(line)}
              text={line.note || '保存方案'}
              note={`${line.name} · ${formatMoment(line.savedAt)}`}
              after={
                line.version !== latest.version && (
                  <Button isSmall onPress={() => look(line.version)} label={`与${titleOf(line)}比较`}>
                    比较
                  </Button>
                )
              }
            />
          ))}
        </List>
      </Section>
    </Stack>
  )
}
