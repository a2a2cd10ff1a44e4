import { ROW_LIMITS } from '@contract/brand/entity'
import { useState } from 'react'
import { PictureField } from '@/lib/media/PictureField'
import { Button } from '@/ui/Button'
import { Fields, Row, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { TextArea, TextField } from '@/ui/TextField'
import { Example } from './Example'
import { EXAMPLES } from './examples'
import { freshPhoto, freshResult, type Result } from './form-values'
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
      <PictureField
        label='标识'
        isOptional
        shape='square'
        organizationId={organizationId}
        value={values.emblemFileId}
        onChange={(emblemFileId) => set({ emblemFileId })}
        error={errors.emblemFileId}
      />
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
      <PictureField
        label='封面'
        isOptional
        hint='横向图片，16:9 最合适；没有封面时，系统按名称生成一张'
        organizationId={organizationId}
        value={values.coverFileId}
        onChange={(coverFileId) => set({ coverFileId })}
        error={errors.coverFileId}
      />
      <Photos form={form} organizationId={organizationId} />
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

function Photos({ form: { values, set, errors }, organizationId }: Pick<Props, 'form' | 'organizationId'>) {
  return (
    <Rows
      label='照片'
      hint='请不要用群众的正脸，除非本人同意'
      rows={values.photos}
      onChange={(photos) => set({ photos })}
      most={ROW_LIMITS.photos}
      fresh={freshPhoto}
      add='添加一张照片'
    >
      {(photo, change, at) => (
        <Fields>
          <PictureField
            label='照片'
            organizationId={organizationId}
            value={photo.fileId}
            onChange={(fileId) => change({ ...photo, fileId })}
            error={errors[`photos.${at}.fileId`]}
          />
          <TextField
            label='说明'
            hint='看不见图片的人靠这句话了解内容'
            value={photo.caption}
            onChange={(caption) => change({ ...photo, caption })}
            limit={60}
            error={errors[`photos.${at}.caption`]}
          />
        </Fields>
      )}
    </Rows>
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
        <>
          <List>
            <ListItem
              icon='link'
              title={result.source.title}
              text='来源'
              after='更换'
              onPress={() => setOpen(true)}
            />
          </List>
          <Button kind='quiet' icon='close' onPress={() => onChange({ ...result, source: null })}>
            去掉来源
          </Button>
        </>
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
