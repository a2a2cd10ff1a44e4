import { Fields, Stack } from '@/ui/Layout'
import { TextArea } from '@/ui/TextField'
import { Example } from './Example'
import { EXAMPLES } from './examples'
import type { BrandFormState } from './use-brand-form'

/** 为何创: for whom, what it means, how it came about. */
export function EditWhy({ form: { values, set, errors } }: { form: BrandFormState }) {
  return (
    <Fields>
      <Stack gap={4}>
        <TextArea
          label='定位'
          hint='为谁解决什么问题'
          isOptional
          value={values.positioning}
          onChange={(positioning) => set({ positioning })}
          limit={400}
          lines={4}
          error={errors.positioning}
        />
        <Example of='定位'>{EXAMPLES.positioning}</Example>
      </Stack>
      <Stack gap={4}>
        <TextArea
          label='内涵释义'
          hint='名称是什么意思，公开前要填好'
          isOptional
          value={values.meaning}
          onChange={(meaning) => set({ meaning })}
          limit={800}
          lines={6}
          error={errors.meaning}
        />
        <Example of='内涵释义'>{EXAMPLES.meaning}</Example>
      </Stack>
      <Stack gap={4}>
        <TextArea
          label='创建思路'
          hint='怎样想到的，打算怎么走'
          isOptional
          value={values.approach}
          onChange={(approach) => set({ approach })}
          limit={1000}
          lines={6}
          error={errors.approach}
        />
        <Example of='创建思路'>{EXAMPLES.approach}</Example>
      </Stack>
    </Fields>
  )
}
