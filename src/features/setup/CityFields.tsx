import { ADMINISTRATIVE_LEVEL_NAMES, ADMINISTRATIVE_LEVELS } from '@contract/home/entity'
import type { FieldErrors } from '@/lib/check-input'
import { RadioGroup } from '@/ui/Choice'
import { Fields } from '@/ui/Layout'
import { TextField } from '@/ui/TextField'
import type { CityValues } from './city-values'

const LEVELS = ADMINISTRATIVE_LEVELS.map((value) => ({ value, label: ADMINISTRATIVE_LEVEL_NAMES[value] }))

interface Props {
  values: CityValues
  onChange: (change: Partial<CityValues>) => void
  errors: FieldErrors
  isDisabled: boolean
}

/** Who runs the system, under which filing, and where reports belong first. */
export function CityFields({ values, onChange, errors, isDisabled }: Props) {
  return (
    <Fields>
      <RadioGroup
        label='主办单位层级'
        hint='这类应用由县级以上机关主办；乡镇、街道和基层单位请使用上级已有的系统，不要另建。'
        options={LEVELS}
        value={values.administrativeLevel}
        onChange={(administrativeLevel) => onChange({ administrativeLevel })}
        error={errors.administrativeLevel}
      />
      <TextField
        label='城市名称'
        hint='显示在首页标题里，如：××市'
        limit={20}
        value={values.cityName}
        onChange={(cityName) => onChange({ cityName })}
        error={errors.cityName}
        isDisabled={isDisabled}
      />
      <TextField
        label='主办单位'
        hint='全称，显示在页脚和“关于”里'
        limit={60}
        value={values.sponsor}
        onChange={(sponsor) => onChange({ sponsor })}
        error={errors.sponsor}
        isDisabled={isDisabled}
      />
      <TextField
        label='备案号'
        hint='上线前须完成备案；没有备案号时，首页标明是演示系统'
        isOptional
        limit={40}
        value={values.filingNumber}
        onChange={(filingNumber) => onChange({ filingNumber })}
        error={errors.filingNumber}
        isDisabled={isDisabled}
      />
      <TextField
        label='本地举报渠道'
        hint='本地纪检监察机构的网站或电话，与 12388、12380 并列显示'
        isOptional
        limit={100}
        value={values.localDisciplineEntry}
        onChange={(localDisciplineEntry) => onChange({ localDisciplineEntry })}
        error={errors.localDisciplineEntry}
        isDisabled={isDisabled}
      />
    </Fields>
  )
}
