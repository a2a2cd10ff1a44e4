import './confirm.scss'
import { screenRoot } from './screen-root'

export interface ConfirmOptions {
  /** The question. */
  title: string
  /** What will happen, and whether it can be undone. */
  text?: string
  /** The verb: `撤下`, `删除`. */
  confirmText?: string
  cancelText?: string
  isDangerous?: boolean
}

const element = (tag: string, className: string, text?: string) => {
  const made = document.createElement(tag)
  made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

/** Asks before doing; true only on a clear yes. */
export function confirm(options: ConfirmOptions): Promise<boolean> {
  const { title, text, confirmText = '确定', cancelText = '取消', isDangerous } = options
  const dialog = document.createElement('dialog')
  dialog.className = 'ui-confirm'
  dialog.setAttribute('aria-label', title)
  const yes = element(
    'button',
    `ui-bare ui-button ui-button--${isDangerous ? 'danger' : 'primary'}`,
    confirmText,
  )
  const no = element('button', 'ui-bare ui-button ui-button--secondary', cancelText)
  const buttons = element('div', 'ui-confirm__buttons')
  buttons.append(no, yes)
  dialog.append(element('h2', 'ui-heading ui-heading--2', title))
  if (text) dialog.append(element('p', 'ui-confirm__text', text))
  dialog.append(buttons)
  // Beside the screen's own wrapper, so that theme and size apply.
  screenRoot().append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    const end = (answer: boolean) => {
      dialog.remove()
      resolve(answer)
    }
    yes.addEventListener('click', () => end(true))
    no.addEventListener('click', () => end(false))
    dialog.addEventListener('cancel', () => end(false))
  })
}
