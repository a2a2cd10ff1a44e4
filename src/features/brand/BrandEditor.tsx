import type { BrandForDesk } from '@contract/brand/endpoints'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { DraftNote } from '@/lib/states/DraftNote'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Fields, Row } from '@/ui/Layout'
import { Tabs } from '@/ui/Tabs'
import { toast } from '@/ui/toast'
import { EDITOR_STEP_NAMES, EDITOR_STEPS, type EditorStep, stepOfField } from './completeness'
import { EditHow } from './EditHow'
import { EditWhat } from './EditWhat'
import { EditWhy } from './EditWhy'
import { useBrandForm } from './use-brand-form'
import { WritingWarnings } from './WritingWarnings'

interface Props {
  desk: BrandForDesk
  first: EditorStep
  /** All three steps are through. */
  onDone: () => void
}

/** The record of a brand in three questions, one at a time; it can be saved and left at any of them. */
export function BrandEditor({ desk, first, onDone }: Props) {
  const { brand } = desk
  const [step, setStep] = useState<EditorStep>(first)
  // The next question begins at its top, not where the button of the one before was.
  const go = (to: EditorStep) => {
    setStep(to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const form = useBrandForm(desk)
  const next = EDITOR_STEPS[EDITOR_STEPS.indexOf(step) + 1]
  const elsewhere = [...new Set(Object.keys(form.errors).map(stepOfField))].filter((one) => one !== step)

  const save = async () => {
    if (!(await form.save())) return false
    toast('已保存')
    return true
  }
  const goOn = async () => {
    if (!(await save())) return
    if (next) go(next)
    else onDone()
  }
  const takeOver = async () => {
    const isSure = await confirm({
      title: '用您填写的内容覆盖？',
      text: '这个品牌在您填写期间被别人改过。覆盖后以您现在填写的内容为准。',
      confirmText: '覆盖',
      isDangerous: true,
    })
    if (isSure) form.takeOver()
  }

  return (
    <Fields>
      <Tabs
        label='填写步骤'
        items={EDITOR_STEPS.map((value, at) => ({ value, label: `${at + 1} ${EDITOR_STEP_NAMES[value]}` }))}
        value={step}
        onChange={go}
      />
      <DraftNote draft={form.draft} />
      {form.isBehind && (
        <Banner tone='attention' action={{ text: '以我为准', onPress: () => void takeOver() }}>
          您填写期间，这个品牌被别人改过。可以清除后看最新内容，或以您填写的为准。
        </Banner>
      )}
      {step === 'why' && <EditWhy form={form} />}
      {step === 'how' && <EditHow form={form} />}
      {step === 'what' && <EditWhat form={form} organizationId={brand.organizationId} brandId={brand._id} />}
      <WritingWarnings draft={form.values} step={step} />
      {elsewhere.map((other) => (
        <Banner key={other} tone='attention' action={{ text: '去看看', onPress: () => go(other) }}>
          “{EDITOR_STEP_NAMES[other]}”里有内容需要修改。
        </Banner>
      ))}
      {form.error && <Banner tone='attention'>{form.error.message}</Banner>}
      <Row gap={12}>
        <Button isWide isDisabled={form.isSaving} onPress={() => void save()}>
          保存
        </Button>
        <Button kind='primary' isWide isLoading={form.isSaving} onPress={() => void goOn()}>
          {next ? '保存，下一步' : '保存并完成'}
        </Button>
      </Row>
    </Fields>
  )
}
