import type { NoticeRow } from '@contract/notice/endpoints'
import type { NoticeAudience } from '@contract/notice/entity'
import { ROLE_NAMES } from '@contract/roles'
import type { Tone } from '@/ui/Tag'

type AudienceWords = { kind: NoticeAudience['kind']; role?: keyof typeof ROLE_NAMES }

/** Whom a notice is for. */
export const audienceWord = (audience: AudienceWords) => {
  if (audience.kind === 'public') return '公众'
  if (audience.kind === 'subtree') return '本组织及下级全体'
  return audience.role ? `${ROLE_NAMES[audience.role]}（本组织及下级）` : '指定角色'
}

/** How a notice stands at an instant. */
export function standingOf(
  notice: Pick<NoticeRow, 'state' | 'validFrom' | 'validUntil'>,
  now: number,
): { word: string; tone: Tone } {
  if (notice.state === 'withdrawn') return { word: '已撤回', tone: 'quiet' }
  if (notice.state === 'waiting-approval') return { word: '等待批准', tone: 'attention' }
  if (notice.state === 'returned') return { word: '已退回', tone: 'attention' }
  if (notice.validUntil <= now) return { word: '已到期', tone: 'quiet' }
  if (notice.validFrom > now) return { word: '未生效', tone: 'calm' }
  return { word: '已发布', tone: 'good' }
}

/** What became of the push, by outcome; who got one is known to nobody. */
export function pushWord({ push, counts }: Pick<NoticeRow, 'push' | 'counts'>) {
  if (push === 'none') return '不推送'
  if (push === 'waiting' || !counts) return '等待推送'
  const { sent, refused, failed, unknown } = counts
  const parts = [`送达 ${sent}`]
  if (refused) parts.push(`未同意接收 ${refused}`)
  if (failed) parts.push(`失败 ${failed}`)
  if (unknown) parts.push(`结果不明 ${unknown}`)
  return parts.join('，')
}
