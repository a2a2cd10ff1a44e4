import { make } from '../dom'
import { ask } from './layers'

export interface SharedCard {
  title: string
  path: string
  imageUrl: string
}

/** Shows the card a friend would get. `onOpen` is what the frame does to open it as somebody else. */
export function showShareCard(
  card: SharedCard,
  onOpen?: (card: SharedCard) => void,
): Promise<'sent' | 'cancelled'> {
  return ask<'sent' | 'cancelled'>('phone-sheet phone-share', '转发', 'cancelled', (answer) => [
    make('h2', {}, '发送给朋友'),
    make(
      'article',
      { class: 'card' },
      make('strong', {}, card.title),
      card.imageUrl ? make('img', { src: card.imageUrl, alt: '' }) : make('div', { class: 'no-picture' }),
      make('small', {}, card.path),
    ),
    make(
      'footer',
      {},
      make('button', { onclick: () => answer('cancelled') }, '取消'),
      ...(onOpen
        ? [
            make(
              'button',
              {
                onclick: () => {
                  onOpen(card)
                  answer('sent')
                },
              },
              '换个人打开',
            ),
          ]
        : []),
      make('button', { class: 'primary', onclick: () => answer('sent') }, '发送'),
    ),
  ])
}

/** Shows pictures full screen, one after the other. */
export function previewPictures(addresses: string[], first: string): Promise<null> {
  return ask<null>('phone-preview', '图片', null, (answer) => {
    const list = make('div', { class: 'pictures', onclick: () => answer(null) })
    list.append(...addresses.map((address) => make('img', { src: address, alt: '' })))
    setTimeout(() => list.children[Math.max(0, addresses.indexOf(first))]?.scrollIntoView?.(), 0)
    return [list]
  })
}
