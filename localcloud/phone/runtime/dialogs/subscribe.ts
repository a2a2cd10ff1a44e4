import { make } from '../dom'
import { ask } from './layers'

export type SubscribeAnswer = Record<string, 'accept' | 'reject'>

/** WeChat's question whether messages may be sent: the owner ticks templates and allows, or refuses all. */
export function askToSubscribe(templates: { id: string; title: string }[]): Promise<SubscribeAnswer> {
  const all = (answer: 'accept' | 'reject'): SubscribeAnswer =>
    Object.fromEntries(templates.map(({ id }) => [id, answer]))
  return ask<SubscribeAnswer>('phone-sheet phone-subscribe', '订阅消息', undefined, (answer) => {
    const boxes = templates.map(({ id, title }) => {
      const box = make('input', { type: 'checkbox', value: id })
      box.checked = true
      return { id, box, row: make('label', { class: 'row' }, title, box) }
    })
    return [
      make('h2', {}, '申请发送一次以下消息'),
      ...boxes.map(({ row }) => row),
      make(
        'footer',
        {},
        make('button', { onclick: () => answer(all('reject')) }, '拒绝'),
        make(
          'button',
          {
            class: 'primary',
            onclick: () =>
              answer(Object.fromEntries(boxes.map(({ id, box }) => [id, box.checked ? 'accept' : 'reject']))),
          },
          '允许',
        ),
      ),
    ]
  })
}
