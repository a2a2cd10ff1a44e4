import { MOST_ITEMS, MOST_OBJECTIVES } from '@contract/plan/draft'
import type { PlanFile } from '@contract/plan/endpoints'
import { PLAN_STEP_NAMES, PLAN_STEPS, type PlanStep } from '@contract/plan/entity'
import { useState } from 'react'
import { DraftNote } from '@/lib/states/DraftNote'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Fields, Note, Section, Stack } from '@/ui/Layout'
import { Tabs } from '@/ui/Tabs'
import { TextArea } from '@/ui/TextField'
import { copyOf, type ItemValues, newItem } from './form-values'
import { ItemEditor } from './ItemEditor'
import type { PlanForm } from './use-plan-form'

const STEP_HINTS: Record<PlanStep, string> = {
  plan: '党建和业务一起想：问题在哪里，先做什么。',
  deploy: '一起分工：谁来做，随哪个业务节点走。',
  'carry-out': '一起做：党员在业务里做哪些具体的事。',
  inspect: '一起看：做成了什么，群众怎么说。',
}

interface Props {
  file: PlanFile
  form: PlanForm
}

/** 为何创、怎么创、创什么: objectives first, then short items, one opened at a time. */
export function PlanEditor({ file, form }: Props) {
  return (
    <Stack gap={8}>
      <DraftNote draft={form.draft} />
      <ObjectivesFields form={form} />
      <ItemsFields file={file} form={form} />
      <SaveTroubles form={form} />
    </Stack>
  )
}

function ObjectivesFields({ form }: { form: PlanForm }) {
  const { objectives } = form.values
  const set = (index: number, text: string) =>
    form.draft.set((old) => ({
      ...old,
      objectives: old.objectives.map((one, at) => (at === index ? text : one)),
    }))
  return (
    <Section title='为何创 · 目标'>
      <Fields>
        <Note>这个品牌要解决谁的什么问题，一年后希望有什么变化。一条一件事，写得具体。</Note>
        {objectives.map((text, index) => (
          <TextArea
            // biome-ignore lint/suspicious/noArrayIndexKey: a text being typed has no other name than its place
            key={index}
            label={`目标 ${index + 1}`}
            value={text}
            onChange={(next) => set(index, next)}
            limit={300}
            lines={2}
            error={form.errors[`objectives.${index}`] ?? (index === 0 ? form.errors.objectives : undefined)}
          />
        ))}
        {objectives.length < MOST_OBJECTIVES && (
          <Button
            icon='plus'
            onPress={() => form.draft.set((old) => ({ ...old, objectives: [...old.objectives, ''] }))}
          >
            再写一条目标
          </Button>
        )}
      </Fields>
    </Section>
  )
}

function ItemsFields({ file, form }: Props) {
  const { items } = form.values
  const [step, setStep] = useState<PlanStep>('plan')
  const [openKey, setOpenKey] = useState<string | null>(null)
  const shown = items.flatMap((item, index) => (item.step === step ? [{ item, place: index + 1 }] : []))
  const add = () => {
    const item = newItem(step, file.phase, items.at(-1), Date.now())
    form.setItems((old) => [...old, item])
    setOpenKey(item.key)
  }
  const copy = (item: ItemValues) => {
    const copied = copyOf(item)
    form.setItems((old) => old.flatMap((one) => (one.key === item.key ? [one, copied] : [one])))
    setOpenKey(copied.key)
  }
  const wrong = items.find(({ key }) => form.itemErrors[key])
  return (
    <Section title='怎么创 · 创什么'>
      <Stack>
        <Note>四个一起：每一项写清党建做什么、为哪项业务出力、谁来做、何时完成。</Note>
        {wrong && (
          <Banner
            tone='attention'
            icon='alert'
            action={{
              text: '去修改',
              onPress: () => {
                setStep(wrong.step)
                setOpenKey(wrong.key)
              },
            }}
          >
            第 {items.indexOf(wrong) + 1} 项需要修改：{Object.values(form.itemErrors[wrong.key])[0]}
          </Banner>
        )}
        <Tabs
          label='四个一起'
          items={PLAN_STEPS.map((value) => ({
            value,
            label: PLAN_STEP_NAMES[value].slice(2),
            count: items.filter((item) => item.step === value).length,
          }))}
          value={step}
          onChange={setStep}
        />
        <Note>{STEP_HINTS[step]}</Note>
        {shown.map(({ item, place }) => (
          <ItemEditor
            key={item.key}
            brandId={file.brandId}
            form={form}
            item={item}
            place={place}
            isOpen={openKey === item.key}
            onToggle={() => setOpenKey(openKey === item.key ? null : item.key)}
            onCopy={() => copy(item)}
            onRemove={() => void removeItem(form, item)}
          />
        ))}
        {form.errors.items && (
          <Banner tone='attention' icon='alert'>
            {form.errors.items}
          </Banner>
        )}
        {items.length < MOST_ITEMS ? (
          <Button icon='plus' onPress={add}>{`添加一项“${PLAN_STEP_NAMES[step]}”`}</Button>
        ) : (
          <Note>已经有 {MOST_ITEMS} 项任务。如需添加，请先合并或删去一些。</Note>
        )}
      </Stack>
    </Section>
  )
}

/** An empty new item goes without asking; what somebody wrote does not. */
const removeItem = async (form: PlanForm, item: ItemValues) => {
  const isEmpty = !item.partyWork && !item.businessWork
  const isSure =
    isEmpty ||
    (await confirm({
      title: '删去这一项？',
      text: '保存后它不再出现在方案里；历次版本中仍可查看。',
      confirmText: '删去',
      isDangerous: true,
    }))
  if (isSure)
    form.setItems((old) =>
      old
        .filter(({ key }) => key !== item.key)
        .map((one) => (one.afterKey === item.key ? { ...one, afterKey: null } : one)),
    )
}

/** What the server said; a version saved meanwhile is taken over without losing what was written. */
function SaveTroubles({ form }: { form: PlanForm }) {
  if (!form.error) return null
  if (form.error.code === 'CONFLICT')
    return (
      <Banner
        tone='attention'
        icon='alert'
        action={{ text: form.isRebasing ? '正在合并' : '合并后继续', onPress: () => void form.rebase() }}
      >
        方案刚刚有了新版本。您填写的内容已保留，合并到新版本后请看一遍再保存。
      </Banner>
    )
  return (
    <Banner tone='attention' icon='alert'>
      {form.error.message}
    </Banner>
  )
}
