import { make } from '../runtime/dom'
import { byId } from './page'

interface Message {
  id: string
  title: string
  lines: { label: string; value: string }[]
  page: string
  arrivedAt: string
}

const LOOK_AGAIN_MILLISECONDS = 2500

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** The subscribe messages that arrived for the person who holds the phone. */
export class Inbox {
  private readonly opened = new Set<string>()
  private shown = ''

  constructor(
    private readonly session: () => string,
    private readonly open: (page: string) => void,
  ) {
    setInterval(() => void this.look(), LOOK_AGAIN_MILLISECONDS)
  }

  async look(): Promise<void> {
    if (!this.session() || document.hidden) return
    const response = await fetch('/__local/phone/messages', {
      headers: { 'x-phone-session': this.session() },
    }).catch(() => undefined)
    if (!response?.ok) return
    const { messages } = (await response.json()) as { messages: Message[] }
    const signature = messages.map(({ id }) => id).join()
    if (signature !== this.shown) this.draw(messages)
    this.shown = signature
  }

  /** Forgets what is shown, for another person. */
  clear(): void {
    this.shown = ''
    this.draw([])
  }

  private draw(messages: Message[]): void {
    byId('inbox-empty').hidden = messages.length > 0
    byId('inbox').replaceChildren(...messages.map((message) => make('li', {}, this.card(message))))
    this.count()
  }

  private card(message: Message): HTMLElement {
    const card = make(
      'button',
      {
        type: 'button',
        class: this.opened.has(message.id) ? '' : 'unread',
        onclick: () => {
          this.opened.add(message.id)
          card.classList.remove('unread')
          this.count()
          if (message.page) this.open(message.page)
        },
      },
      make('strong', {}, message.title, make('time', {}, time.format(new Date(message.arrivedAt)))),
      make(
        'dl',
        {},
        ...message.lines.flatMap(({ label, value }) => [make('dt', {}, label), make('dd', {}, value)]),
      ),
    )
    return card
  }

  private count(): void {
    const unread = document.querySelectorAll('#inbox .unread').length
    byId('inbox-count').textContent = unread ? String(unread) : ''
  }
}
