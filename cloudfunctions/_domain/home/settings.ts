import type { ActivityKind } from '@contract/activity/entity'
import type { GuidanceTable, KindGuidance } from '@contract/activity/guidance'
import { type CitySettings, emptySummary, type Settings } from '@contract/home/entity'
import { TEMPLATES, type Template } from '@contract/subscription/entity'
import { AppError } from '../../_kernel/app-error'
import { command } from '../../_kernel/sdk'
import type { Transaction } from '../../_kernel/transaction'

const VARIABLES: Record<Template, string> = {
  activity: 'OBOB_TEMPLATE_ACTIVITY',
  notice: 'OBOB_TEMPLATE_NOTICE',
  feedback: 'OBOB_TEMPLATE_FEEDBACK',
  task: 'OBOB_TEMPLATE_TASK',
}

/** Template ids of the deployment; a variable that was left empty or unfilled offers no messages of its kind. */
const templatesOfDeployment = (): Settings['subscribeTemplates'] =>
  Object.fromEntries(
    TEMPLATES.map((template) => [template, process.env[VARIABLES[template]] ?? ''] as const).filter(
      ([, templateId]) => /^[\w-]+$/.test(templateId),
    ),
  )

/** Writes what everyone reads about the city; other parts of the public summary stay as they are. */
export const putSettings = async (
  transaction: Transaction,
  told: CitySettings,
  now: number,
): Promise<Settings> => {
  const document = transaction.collection('summaries').doc('public')
  const { data: summary } = await document.get()
  const settings = { ...summary?.settings, ...told, subscribeTemplates: templatesOfDeployment() }
  if (summary) await document.update({ data: { settings: command.set(settings), updatedAt: now } })
  else {
    const { _id, ...data } = { ...emptySummary('public', now), settings }
    await document.set({ data })
  }
  return settings
}

/** Changes one set of parameters; all else about the city stays. */
export const putParameters = async (
  transaction: Transaction,
  parameters: Pick<Settings, 'selfCheck'> | Pick<Settings, 'answerDays'>,
  now: number,
) => {
  const document = transaction.collection('summaries').doc('public')
  const { data: summary } = await document.get()
  if (!summary?.settings) throw new AppError('SETTINGS_MISSING')
  const settings = { ...summary.settings, ...parameters }
  await document.update({ data: { settings: command.set(settings), updatedAt: now } })
}

/** Says how often a kind is usually held, or nothing of its own any more; the other kinds stay. */
export const putGuidance = async (
  transaction: Transaction,
  kind: ActivityKind,
  guidance: KindGuidance | null,
  now: number,
): Promise<GuidanceTable> => {
  const document = transaction.collection('summaries').doc('public')
  const { data: summary } = await document.get()
  if (!summary?.settings) throw new AppError('SETTINGS_MISSING')
  const { [kind]: _before, ...others } = summary.settings.guidance ?? {}
  const table: GuidanceTable = guidance ? { ...others, [kind]: guidance } : others
  await document.update({ data: { 'settings.guidance': command.set(table), updatedAt: now } })
  return table
}
