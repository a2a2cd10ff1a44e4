import type { BrandEventLine } from '@contract/brand/endpoints'
import { type BrandEventKind, PHASE_NAMES, PHASES, type Phase } from '@contract/brand/entity'
import type { StepState } from '@/ui/Steps'

/** The four phases as steps, up to today's. */
export const phaseSteps = (phase: Phase): { title: string; state: StepState }[] =>
  PHASES.map((one, at) => {
    const reached = PHASES.indexOf(phase)
    return { title: PHASE_NAMES[one], state: at < reached ? 'done' : at === reached ? 'current' : 'ahead' }
  })

const EVENT_WORDS: Record<BrandEventKind, string> = {
  created: '创建品牌',
  'phase-proposed': '提出进入',
  'phase-confirmed': '确认进入',
  'phase-returned': '退回阶段调整',
  'publication-proposed': '提出公开',
  'publication-cleared': '保密审查通过',
  'publication-approved': '审批同意公开',
  'publication-returned': '退回公开申请',
  'publication-restarted': '内容有改动，公开申请需重新提出',
  'publication-withdrawn': '撤下或撤回公开',
  retired: '结束品牌',
}

/** An event in one line. */
export const eventTitle = ({ kind, name, phase, version }: BrandEventLine) => {
  const to = phase && kind !== 'phase-returned' ? `“${PHASE_NAMES[phase]}”` : ''
  const of = version ? `（第 ${version} 版）` : ''
  return `${name}：${EVENT_WORDS[kind]}${to}${of}`
}
