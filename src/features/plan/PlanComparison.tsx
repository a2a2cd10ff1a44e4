import { type FieldDifference, isSamePlan, type PlanDifference } from '@contract/plan/compare'
import { planCompare } from '@contract/plan/endpoints'
import type { PlanItem } from '@contract/plan/entity'
import { instantOf } from '@contract/time'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { formatDate, formatDay } from '@/lib/time'
import { Card } from '@/ui/Card'
import { Note, Row, Stack } from '@/ui/Layout'
import { StatusTag } from '@/ui/Tag'

/** What was added, taken out and changed between two versions, in words. */
export function PlanComparison({ brandId, from, to }: { brandId: string; from: number; to: number }) {
  const comparison = useRemote(planCompare, { brandId, from, to }, { isKeepingPrevious: true })
  return (
    <Remote of={comparison}>
      {({ difference }) =>
        isSamePlan(difference) ? <Note>两版内容相同。</Note> : <Difference difference={difference} />
      }
    </Remote>
  )
}

const summaryOf = ({ added, removed, changed, objectives }: PlanDifference) =>
  [
    added.length && `新增 ${added.length} 项`,
    removed.length && `删去 ${removed.length} 项`,
    changed.length && `修改 ${changed.length} 项`,
    objectives.added.length + objectives.removed.length > 0 && '目标有调整',
  ]
    .filter(Boolean)
    .join('，')

function Difference({ difference }: { difference: PlanDifference }) {
  const { objectives, added, removed, changed } = difference
  return (
    <Stack>
      <Note>{summaryOf(difference)}</Note>
      {objectives.removed.map((text) => (
        <Entry key={`-${text}`} mark={<Removed>删去目标</Removed>} title={text} />
      ))}
      {objectives.added.map((text) => (
        <Entry key={`+${text}`} mark={<Added>新增目标</Added>} title={text} />
      ))}
      {changed.map(({ item, fields }) => (
        <Entry key={item.key} mark={<Changed />} title={item.partyWork}>
          {fields.map((field) => (
            <Field key={field.field} field={field} />
          ))}
        </Entry>
      ))}
      {added.map((item) => (
        <Entry key={item.key} mark={<Added>新增</Added>} title={item.partyWork}>
          <Note>{detailsOf(item)}</Note>
        </Entry>
      ))}
      {removed.map((item) => (
        <Entry key={item.key} mark={<Removed>删去</Removed>} title={item.partyWork}>
          <Note>{detailsOf(item)}</Note>
        </Entry>
      ))}
    </Stack>
  )
}

const detailsOf = ({ businessWork, responsible, dueOn }: PlanItem) =>
  `服务业务：${businessWork} 责任人：${responsible.name}，完成时限：${formatDate(dueOn)}`

const Added = ({ children }: { children: string }) => (
  <StatusTag tone='good' icon='plus'>
    {children}
  </StatusTag>
)
const Removed = ({ children }: { children: string }) => (
  <StatusTag tone='quiet' icon='minus'>
    {children}
  </StatusTag>
)
const Changed = () => (
  <StatusTag tone='calm' icon='edit'>
    修改
  </StatusTag>
)

function Entry({ mark, title, children }: { mark: ReactNode; title: string; children?: ReactNode }) {
  return (
    <Card>
      <Stack gap={8}>
        <Row>{mark}</Row>
        <View className='plan-difference__title'>{title}</View>
        {children}
      </Stack>
    </Card>
  )
}

/** Days with their year: versions may lie years apart. */
const words = (field: FieldDifference['field'], text: string) =>
  field === 'dueOn' ? formatDay(instantOf(text)) : text

function Field({ field: { field, label, before, after } }: { field: FieldDifference }) {
  return (
    <View className='plan-difference__field'>
      <View className='plan-difference__label'>{label}</View>
      <View className='plan-difference__before'>
        <Text>原：{words(field, before)}</Text>
      </View>
      <View className='plan-difference__after'>
        <Text>现：{words(field, after)}</Text>
      </View>
    </View>
  )
}
