import type { FeedbackKind } from '@contract/feedback/entity'
import { formatAgo } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Checkbox, Switch } from '@/ui/Choice'
import { Field } from '@/ui/Field'
import { Fields, Note } from '@/ui/Layout'
import { TextArea, TextField } from '@/ui/TextField'
import { textOf } from './form-values'
import { OfficialChannels } from './OfficialChannels'
import { SimilarFeedback } from './SimilarFeedback'
import type { FeedbackFormState } from './use-feedback-form'
import { KIND_HINTS, kindOptions } from './words'

interface Props {
  form: FeedbackFormState
  /** What it is about, where it is about something. */
  targetTitle?: string
  mayAskHelp: boolean
}

/** Kind and text; everything else may stay as it is. */
export function FeedbackForm({ form, targetTitle, mayAskHelp }: Props) {
  const { values, errors, draft, target } = form
  const isReport = values.kind === 'report'
  const choose = ([kind]: FeedbackKind[]) => kind && form.chooseKind(kind)
  const isAbout = target.kind !== 'general' && targetTitle
  return (
    <Fields>
      {draft.restoredAt !== null && values.text !== '' && (
        <Banner tone='calm' action={{ text: '重新开始', onPress: form.startAnew }}>
          已恢复您{formatAgo(draft.restoredAt, Date.now())}填写的内容。
        </Banner>
      )}
      {!draft.isKept && <Banner tone='attention'>手机空间不足，离开本页前请先提交，以免内容丢失。</Banner>}
      {isAbout && <Note>您评价的是：{targetTitle}</Note>}
      <Field label='意见类型' hint={KIND_HINTS[values.kind]} error={errors.kind} isGroup>
        {() => (
          <Chips label='意见类型' options={kindOptions(mayAskHelp)} value={[values.kind]} onChange={choose} />
        )}
      </Field>
      {isReport && <OfficialChannels />}
      <TextArea
        label='您想说的'
        value={textOf(values)}
        onChange={form.setText}
        limit={1000}
        lines={5}
        placeholder='时间、地点和经过写得越具体，越便于办理'
        hint={isReport ? '举报内容不在本机留存草稿' : undefined}
        error={errors.text}
      />
      {!isReport && <SimilarFeedback targetId={target.id} text={values.text} />}
      <TextField
        label='联系方式'
        isOptional
        value={values.contact}
        onChange={(contact) => form.set({ contact })}
        limit={60}
        hint={`仅供${isReport ? '纪检联络人' : '办理人'}联系您，加密保存`}
        error={errors.contact}
      />
      <AnonymitySwitch form={form} />
      {!isReport && (
        <Checkbox
          label='同意公开这条意见和答复'
          hint='审核后公开，不显示您的姓名和联系方式'
          value={values.mayPublish}
          onChange={(mayPublish) => form.set({ mayPublish })}
        />
      )}
      {form.error && (
        <Banner
          tone='attention'
          icon='alert'
          action={
            form.error.code === 'FEEDBACK_TARGET_GONE'
              ? { text: '改为一般意见', onPress: form.makeGeneral }
              : undefined
          }
        >
          {form.error.message}
        </Banner>
      )}
    </Fields>
  )
}

function AnonymitySwitch({ form }: { form: FeedbackFormState }) {
  if (form.isVisitor)
    return <Note>您没有绑定身份，本次为匿名提交。提交后请记下回执编号，凭编号查看办理情况。</Note>
  return (
    <Switch
      label='匿名提交'
      hint={
        form.values.isAnonymous
          ? '办理人看不到您是谁，您凭回执编号查看办理情况'
          : form.values.kind === 'report'
            ? '只有纪检联络人能看到您的姓名，移交后即删除'
            : '办理人能看到您的姓名，答复后会告诉您'
      }
      value={form.values.isAnonymous}
      onChange={(isAnonymous) => form.set({ isAnonymous })}
    />
  )
}

/** The one button of the form. */
export function SendButton({ form }: { form: FeedbackFormState }) {
  return (
    <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void form.send()}>
      {form.values.kind === 'report' ? '仍在这里提交' : '提交'}
    </Button>
  )
}
