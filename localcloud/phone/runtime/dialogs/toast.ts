import { make } from '../dom'
import { record } from '../log'
import { type Layer, show } from './layers'

export interface ToastOptions {
  title?: string
  icon?: 'success' | 'error' | 'loading' | 'none'
  image?: string
  duration?: number
  mask?: boolean
}

let current: { layer: Layer; timer?: ReturnType<typeof setTimeout>; loading: boolean } | undefined

const SIGNS: Record<string, string> = { success: '✓', error: '✕' }

function draw({ title = '', icon = 'success', mask }: ToastOptions, loading: boolean): void {
  hide()
  const sign =
    loading || icon === 'loading'
      ? [make('i', { class: 'spinner' })]
      : SIGNS[icon]
        ? [make('i', {}, SIGNS[icon])]
        : []
  const box = make(
    'div',
    { class: `phone-toast${sign.length ? ' with-icon' : ''}`, role: 'status' },
    ...sign,
    make('p', {}, title),
  )
  current = { layer: show(make('div', { class: `phone-toast-place${mask ? ' mask' : ''}` }, box)), loading }
}

/** Shows a toast for its duration, 1.5 s unless said otherwise. */
export function showToast(options: ToastOptions): void {
  record('toast', options.title ?? '')
  draw(options, false)
  if (current) current.timer = setTimeout(hide, options.duration ?? 1500)
}

export function showLoading(options: ToastOptions): void {
  draw(options, true)
}

/** WeChat has one place for both: hiding either hides what is shown. */
export function hide(): void {
  clearTimeout(current?.timer)
  current?.layer.close()
  current = undefined
}

export function hideLoading(): void {
  if (current?.loading) hide()
}
