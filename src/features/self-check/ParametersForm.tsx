import { selfCheckConfigure } from '@contract/self-check/endpoints'
import { type SelfCheckParameters, USUAL_PARAMETERS } from '@contract/self-check/entity'
import { DaysForm } from '@/lib/states/DaysForm'

const FIELDS: [keyof SelfCheckParameters, string][] = [
  ['activityDays', '多少天没有关联活动时提示'],
  ['linkDays', '多少天内没有关联业务时提示'],
  ['planDays', '工作方案多少天没有更新时提示'],
  ['pageDays', '展示页多少天没有更新时提示'],
  ['branchFirstDays', '支部先看多少天后督导可见'],
]

interface Props {
  organizationId: string
  parameters: SelfCheckParameters | undefined
}

/** After how many days a brand's page asks its questions. */
export const ParametersForm = ({ organizationId, parameters }: Props) => (
  <DaysForm
    title='自查提示的天数'
    note='提示只供支部对照记录，不打分、不排序、不比较。'
    draft='self-check.parameters'
    endpoint={selfCheckConfigure}
    organizationId={organizationId}
    fields={FIELDS}
    days={{ ...USUAL_PARAMETERS, ...parameters }}
    submit='保存天数'
  />
)
