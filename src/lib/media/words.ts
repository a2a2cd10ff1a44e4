import type { ShownUpload } from '@contract/media/endpoints'
import type { Tone } from '@/ui/Tag'

/** How a picture stands, in a word; what to do where something is to be done. */
export function standingOf({ state, reason }: Pick<ShownUpload, 'state' | 'reason'>): {
  tone: Tone
  word: string
  note?: string
} {
  switch (state) {
    case 'passed':
      return { tone: 'good', word: '已通过审核' }
    case 'refused':
      return {
        tone: 'attention',
        word: '没有通过审核',
        note: reason ? `${reason}。请更换图片。` : '平台认为这张图片不适合公开，请更换图片。',
      }
    case 'waiting':
      return { tone: 'calm', word: '等待人工审核', note: '通过后才能公开，可以先保存。' }
    default:
      return { tone: 'calm', word: '正在审核', note: '一般几分钟内有结果，可以先保存。' }
  }
}

/** `1.2 MB`, `340 KB`. */
export const formatBytes = (bytes: number) =>
  bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`
