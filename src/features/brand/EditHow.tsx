import { ROW_LIMITS } from '@contract/brand/entity'
import { KEY_WORK_NAMES, KEY_WORKS, type KeyWork } from '@contract/key-work'
import { dayOf } from '@contract/time'
import { DayField } from '@/ui/DateTimeField'
import { Fields, Stack } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import { TextArea, TextField } from '@/ui/TextField'
import { Example } from './Example'
import { EXAMPLES } from './examples'
import { freshMechanism, freshPoint } from './form-values'
import { Rows } from './Rows'
import type { BrandFormState } from './use-brand-form'

const NO_KEY_WORK = 'none'
const KEY_WORK_OPTIONS = [
  { value: NO_KEY_WORK, label: '不属于这几项' },
  ...KEY_WORKS.map((keyWork) => ({ value: keyWork, label: KEY_WORK_NAMES[keyWork] })),
]

/** 怎么创: the method, what carries it, where Party work and business meet, what is done, what keeps it going. */
export function EditHow({ form: { values, set, errors } }: { form: BrandFormState }) {
  return (
    <Fields>
      <Stack gap={4}>
        <TextArea
          label='工作法'
          hint='一句话说得清的做事方法'
          isOptional
          value={values.method}
          onChange={(method) => set({ method })}
          limit={800}
          lines={4}
          error={errors.method}
        />
        <Example of='工作法'>{EXAMPLES.method}</Example>
      </Stack>
      <Stack gap={4}>
        <Rows
          label='融合点'
          hint='党建做什么，服务哪一项业务，一项写一对'
          rows={values.integrationPoints}
          onChange={(integrationPoints) => set({ integrationPoints })}
          most={ROW_LIMITS.integrationPoints}
          fresh={freshPoint}
          add='添加一个融合点'
        >
          {(point, change, at) => (
            <Fields>
              <TextArea
                label='党建怎样做'
                value={point.partyWork}
                onChange={(partyWork) => change({ ...point, partyWork })}
                limit={200}
                lines={2}
                error={errors[`integrationPoints.${at}.partyWork`]}
              />
              <TextField
                label='服务的业务目标'
                value={point.businessObjective}
                onChange={(businessObjective) => change({ ...point, businessObjective })}
                limit={80}
                error={errors[`integrationPoints.${at}.businessObjective`]}
              />
              <Select
                label='重点工作'
                options={KEY_WORK_OPTIONS}
                value={point.keyWork ?? NO_KEY_WORK}
                onChange={(keyWork) =>
                  change({ ...point, keyWork: keyWork === NO_KEY_WORK ? null : (keyWork as KeyWork) })
                }
              />
            </Fields>
          )}
        </Rows>
        <Example of='融合点'>{EXAMPLES.integrationPoints}</Example>
      </Stack>
      <Stack gap={4}>
        <Rows
          label='主要做法'
          rows={values.practices}
          onChange={(practices) => set({ practices })}
          most={ROW_LIMITS.practices}
          fresh=''
          add='添加一条做法'
        >
          {(practice, change, at) => (
            <TextArea
              label={`做法 ${at + 1}`}
              value={practice}
              onChange={change}
              limit={800}
              lines={3}
              error={errors[`practices.${at}`]}
            />
          )}
        </Rows>
        <Example of='主要做法'>{EXAMPLES.practices}</Example>
      </Stack>
      <Stack gap={4}>
        <Rows
          label='载体'
          hint='让人看得见的东西：牌子、日子、队伍'
          rows={values.vehicles}
          onChange={(vehicles) => set({ vehicles })}
          most={ROW_LIMITS.vehicles}
          fresh=''
          add='添加一个载体'
        >
          {(vehicle, change, at) => (
            <TextField
              label={`载体 ${at + 1}`}
              value={vehicle}
              onChange={change}
              limit={60}
              error={errors[`vehicles.${at}`]}
            />
          )}
        </Rows>
        <Example of='载体'>{EXAMPLES.vehicles}</Example>
      </Stack>
      <Stack gap={4}>
        <Rows
          label='长效机制'
          hint='留得住的规矩或习惯，到时回看一次'
          rows={values.mechanisms}
          onChange={(mechanisms) => set({ mechanisms })}
          most={ROW_LIMITS.mechanisms}
          fresh={freshMechanism(Date.now())}
          add='添加一条机制'
        >
          {(mechanism, change, at) => (
            <Fields>
              <TextArea
                label='机制'
                value={mechanism.rule}
                onChange={(rule) => change({ ...mechanism, rule })}
                limit={200}
                lines={2}
                error={errors[`mechanisms.${at}.rule`]}
              />
              <TextField
                label='由谁负责'
                hint='写岗位，不写姓名'
                value={mechanism.keeper}
                onChange={(keeper) => change({ ...mechanism, keeper })}
                limit={30}
                error={errors[`mechanisms.${at}.keeper`]}
              />
              <DayField
                label='下次回看日期'
                value={mechanism.reviewOn}
                onChange={(reviewOn) => change({ ...mechanism, reviewOn })}
                min={dayOf(Date.now())}
                error={errors[`mechanisms.${at}.reviewOn`]}
              />
            </Fields>
          )}
        </Rows>
        <Example of='长效机制'>{EXAMPLES.mechanisms}</Example>
      </Stack>
    </Fields>
  )
}
