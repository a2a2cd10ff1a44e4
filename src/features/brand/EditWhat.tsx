import { ROW_LIMITS } from '@contract/brand/entity'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Fields, Row, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { TextArea, TextField } from '@/ui/TextField'
import { Example } from './Example'
import { EXAMPLES } from './examples'
import { freshResult, type Result } from './form-values'
import { NameField } from './NameField'
import { Rows } from './Rows'
import { SourcePicker } from './SourcePicker'
import type { BrandFormState } from './use-brand-form'

interface Props {
  form: BrandFormState
  organizationId: string
  brandId: string
}

/** 创什么: what it is called and looks like, and what came of it. */
export function EditWhat({ form, organizationId, brandId }: Props) {
  const { values, set, errors, error } = form
  const nameError = errors.name ?? (error?.code.startsWith('BRAND_NAME') ? error.message : undefined)
  return (
    <Fields>
      <NameField
        organizationId={organizationId}
        brandId={brandId}
        value={values.name}
        onChange={(name) => set({ name })}
        error={nameError}
      />
      <Stack gap={4}>
        <TextField
          label='口号'
          isOptional
          value={values.slogan}
          onChange={(slogan) => set({ slogan })}
          limit={30}
          error={errors.slogan}
        />
        <Example of='口号'>{EXAMPLES.slogan}</Example>
      </Stack>
      <Results form={form} organizationId={organizationId} />
      <Stack gap={4}>
        <TextArea
          label='标识释义'
          isOptional
          value={values.emblemMeaning}
          onChange={(emblemMeaning) => set({ emblemMeaning })}
          limit={800}
          lines={3}
          error={errors.emblemMeaning}
        />
        <Example of='标识释义'>{EXAMPLES.emblemMeaning}</Example>
      </Stack>
      <TextField
        label='负责人'
        hint='只在支部内部使用，不公开'
        isOptional
        value={values.ownerName}
        onChange={(ownerName) => set({ ownerName })}
        limit={20}
        error={errors.ownerName}
      />
    </Fields>
  )
}

function Results({ form: { values, set, errors }, organizationId }: Pick<Props, 'form' | 'organizationId'>) {
  return (
    <Stack gap={4}>
      <Rows
        label='成效'
        hint='每条都说明来源：一次活动、一份文件或一条群众意见'
        rows={values.results}
        onChange={(results) => set({ results })}
        most={ROW_LIMITS.results}
        fresh={freshResult}
        add='添加一条成效'
      >
        {(result, change, at) => (
          <Fields>
            <TextArea
              label='成效'
              value={result.statement}
              onChange={(statement) => change({ ...result, statement })}
              limit={200}
              lines={2}
              error={errors[`results.${at}.statement`]}
            />
            <Row>
              <TextField
                label='数据'
                isOptional
                value={result.figure}
                onChange={(figure) => change({ ...result, figure })}
                limit={12}
                error={errors[`results.${at}.figure`]}
              />
              <TextField
                label='单位'
                isOptional
                value={result.unit}
                onChange={(unit) => change({ ...result, unit })}
                limit={8}
                error={errors[`results.${at}.unit`]}
              />
            </Row>
            <SourceField result={result} onChange={change} organizationId={organizationId} />
          </Fields>
        )}
      </Rows>
      <Example of='成效'>{EXAMPLES.results}</Example>
    </Stack>
  )
}

interface SourceProps {
  result: Result
  onChange: (result: Result) => void
  organizationId: string
}

function SourceField({ result, onChange, organizationId }: SourceProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {result.source ? (
        <List>
          <ListItem
            icon='link'
            title={result.source.title}
            text='来源'
            after='更换'
            onPress={() => setOpen(true)}
          />
        </List>
      ) : (
        <Button icon='link' isWide onPress={() => setOpen(true)}>
          选择来源
        </Button>
      )}
      <SourcePicker
        organizationId={organizationId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onPick={(source) => {
          onChange({ ...result, source })
          setOpen(false)
        }}
      />
    </>
  )
}
