import { type PlanFile, planGet } from '@contract/plan/endpoints'
import { isOpen } from '@contract/plan/rules'
import { useRemote } from '@/lib/states/use-remote'
import { Select } from '@/ui/Select'
import type { ActivityFormState } from './use-activity-form'

const NONE = 'none'

type Tasks = NonNullable<PlanFile['plan']>['tasks']

const short = (text: string) => ([...text].length > 24 ? `${[...text].slice(0, 23).join('')}…` : text)

/** The open tasks of the branch's plan, and the one chosen earlier whatever became of it. */
const optionsOf = (tasks: Tasks, chosen: string | null) => [
  { value: NONE, label: '不关联任务' },
  ...tasks
    .filter((task) => isOpen(task) || task.key === chosen)
    .map(({ key, partyWork }) => ({ value: key, label: short(partyWork) })),
]

/** Which task of the plan the activity serves; what the plan says of it is not typed again. */
export function PlanItemField({ form }: { form: ActivityFormState }) {
  const { values, errors, draft } = form
  const found = useRemote(planGet, { brandId: values.brandId ?? '' }, { isEnabled: values.brandId !== null })
  const tasks = found.data?.plan?.tasks ?? []
  const choose = (key: string) => {
    const task = tasks.find((one) => one.key === key)
    draft.set(({ keyWorks, businessWork, ...rest }) => ({
      ...rest,
      planItemKey: task?.key ?? null,
      businessWork: businessWork || (task?.businessWork ?? ''),
      keyWorks: task?.keyWork ? [...new Set([...keyWorks, task.keyWork])] : keyWorks,
    }))
  }
  if (tasks.length === 0) return null
  return (
    <Select
      label='对应方案任务'
      isOptional
      hint='选择后，服务的业务工作和重点工作自动带入'
      options={optionsOf(tasks, values.planItemKey)}
      value={values.planItemKey ?? NONE}
      onChange={choose}
      error={errors.planItemKey}
    />
  )
}
