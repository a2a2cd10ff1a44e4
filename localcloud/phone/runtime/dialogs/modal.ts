import { make } from '../dom'
import { record } from '../log'
import { ask } from './layers'

export interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  cancelColor?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string | null
}

/** WeChat's modal dialog; with `editable` it also asks for a line of text. */
export function showModal(options: ModalOptions): Promise<ModalAnswer> {
  const { title = '', content = '', editable, showCancel = true } = options
  record('modal', [title, content].filter(Boolean).join('：'))
  const field = make('input', {
    placeholder: options.placeholderText,
    'aria-label': options.placeholderText || title,
  })
  if (editable) field.value = content
  return ask<ModalAnswer>('phone-modal', title || content, undefined, (answer) => {
    const button = (label: string, colour: string, confirm: boolean) => {
      const element = make(
        'button',
        {
          onclick: () =>
            answer({ confirm, cancel: !confirm, content: confirm && editable ? field.value : null }),
        },
        label,
      )
      element.style.color = colour
      return element
    }
    return [
      ...(title ? [make('h2', {}, title)] : []),
      editable ? field : make('p', {}, content),
      make(
        'footer',
        {},
        ...(showCancel ? [button(options.cancelText ?? '取消', options.cancelColor ?? '', false)] : []),
        button(options.confirmText ?? '确定', options.confirmColor ?? '#576b95', true),
      ),
    ]
  })
}

/** A list of actions from the bottom; resolves with the row, or -1 when cancelled. */
export function showActionSheet(itemList: string[], label = ''): Promise<number> {
  record('modal', itemList.join(' / '))
  return ask<number>('phone-sheet', label || '选择', -1, (answer) => [
    ...(label ? [make('p', { class: 'note' }, label)] : []),
    ...itemList.map((item, row) => make('button', { class: 'row', onclick: () => answer(row) }, item)),
    make('button', { class: 'row cancel', onclick: () => answer(-1) }, '取消'),
  ])
}
