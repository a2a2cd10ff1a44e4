import path from 'node:path'
import type { LogEntry } from '../../localcloud/phone/runtime/log'
import { openWindow, type PhoneWindow } from './phone-window'
import { findByLabel, readableText } from './screen-text'

const PACKED_PHONE = path.resolve('dist/phone')
const PATIENCE_MILLISECONDS = 40_000
const LOOK_AGAIN_MILLISECONDS = 20
const TYPING_ATTEMPTS = 3

/** The part of the local cloud a phone needs. */
export interface CloudOfPhone {
  url: string
  clock: { now(): number }
  sessions: { openPhone(identity: { openid: string; unionid?: string }): string }
}

export interface OpenPhoneOptions {
  /** A running local cloud; without one, `answer` speaks for its functions. */
  cloud?: CloudOfPhone
  answer?: (functionName: string, data: unknown) => unknown
  /** Whose phone it is. */
  persona?: { openid: string; unionid?: string }
  /** Page opened first, and its query. */
  path?: string
  query?: Record<string, string>
  /** WeChat's number for how the mini-program was opened, such as 1047 for a mini-program code. */
  scene?: number
  theme?: 'light' | 'dark'
  /** Minutes the phone's clock is ahead of the cloud's. */
  minutesAhead?: number
  /** Folder of the packed phone, when not the usual one. */
  directory?: string
}

/** Answers local calls without a server: functions through `answer`, the phone's own paths with nothing to tell. */
const answeringFetch =
  (answer: NonNullable<OpenPhoneOptions['answer']>): typeof fetch =>
  async (address, request) => {
    const { pathname } = new URL(String(address))
    const body = JSON.parse(String(request?.body ?? '{}'))
    if (pathname === '/__local/wx/call-function')
      return Response.json({
        errMsg: 'cloud.callFunction:ok',
        requestID: 'test',
        result: await answer(body.name, body.data),
      })
    if (pathname === '/__local/phone/templates')
      return Response.json(body.ids.map((id: string) => ({ id, title: '服务通知' })))
    return Response.json({})
  }

/** Opens the mini-program on a phone in jsdom and resolves with the hands and eyes of its owner. */
export async function openPhone(options: OpenPhoneOptions = {}): Promise<Phone> {
  const phone = new Phone(options)
  await phone.start()
  return phone
}

/** A person's phone. Every step fails when the mini-program threw or printed an error meanwhile. */
export class Phone {
  private window!: PhoneWindow
  private storage: Record<string, string> = {}
  private readonly forgiven: RegExp[] = []

  constructor(private readonly options: OpenPhoneOptions) {}

  /** Starts the mini-program, at `url` if given; what it stored before is still there. */
  async start(url = this.firstUrl()): Promise<void> {
    const {
      cloud,
      answer,
      persona = { openid: 'visitor-test' },
      scene = 1001,
      theme = 'light',
    } = this.options
    const ahead = (cloud ? cloud.clock.now() - Date.now() : 0) + (this.options.minutesAhead ?? 0) * 60_000
    this.window = openWindow({
      directory: this.options.directory ?? PACKED_PHONE,
      url: cloud?.url ?? 'http://phone.test',
      parameters: {
        openid: persona.openid,
        session: cloud?.sessions.openPhone(persona) ?? 'test',
        path: url,
        scene: String(scene),
        theme,
        clockOffset: String(ahead),
      },
      fetch: cloud ? fetch : answeringFetch(answer ?? unanswered),
      storage: this.storage,
    })
    await this.settle()
  }

  /** Closes the mini-program for good; fails when it threw since the last step. */
  async close(): Promise<void> {
    this.check()
    this.keepStorage()
    this.window.close()
  }

  /** Closes the mini-program and opens it again, as from the list of recent ones. */
  async reopen(url = this.firstUrl()): Promise<void> {
    await this.close()
    await this.start(url)
  }

  /** Taps what is called `label` (its text, its ARIA label or `#id`); waits until it is there and takes taps. */
  async tap(label: string): Promise<void> {
    let element = await this.find(label)
    if (element.closest('.is-disabled')) {
      await this.wait(
        () => !findByLabel(this.areas(), label)?.closest('.is-disabled'),
        () => `“${label}”一直按不了。屏幕上是：\n${this.text()}`,
      )
      element = await this.find(label)
    }
    element.dispatchEvent(this.event('PointerEvent', 'pointerdown'))
    element.dispatchEvent(this.event('PointerEvent', 'pointerup'))
    ;(element as HTMLElement).click()
    await this.settle()
  }

  /** Presses a key while what is called `label` has the focus. */
  async press(label: string, key: string): Promise<void> {
    const element = (await this.find(label)) as HTMLElement
    element.focus()
    const Keyboard = (this.window.document.defaultView as unknown as { KeyboardEvent: typeof KeyboardEvent })
      .KeyboardEvent
    element.dispatchEvent(new Keyboard('keydown', { key, bubbles: true, cancelable: true }))
    await this.settle()
  }

  /** Types into the field called `label` (ARIA label, placeholder, the words before it, or `#id`). */
  async type(label: string, value: string): Promise<void> {
    for (let attempt = 0; attempt < TYPING_ATTEMPTS; attempt++) {
      const field = await this.findField(label)
      field.focus()
      field.value = value
      field.dispatchEvent(this.event('Event', 'input'))
      field.blur()
      await this.settle()
      // A field that has just been drawn may be set once more by its form; a person does not type that fast.
      if ((await this.findField(label)).value !== '') return
    }
  }

  /** Taps the picker called `label` and chooses a row in each of its columns. */
  async pick(label: string, ...rows: string[]): Promise<void> {
    await this.tap(label)
    await this.see('确定')
    for (const [column, row] of rows.entries()) {
      const place = this.all('.phone-choose .column')[column]
      const option = place && findByLabel([place], row)
      if (!option) throw new Error(`选单第 ${column + 1} 列没有“${row}”：\n${this.text()}`)
      ;(option as HTMLElement).click()
    }
    await this.tap('确定')
  }

  /** Holds a code before the camera; the scanner must be open. */
  async scan(code: string): Promise<void> {
    await this.type('码的内容', code)
    await this.tap('扫到了')
  }

  /** Picks a file in the dialog that is open. */
  async choose(name: string, type: string, content: Buffer): Promise<void> {
    const fields = () => this.all('input[type=file]') as HTMLInputElement[]
    await this.wait(
      () => fields().length > 0,
      () => `没有打开选择文件的窗口。屏幕上是：\n${this.text()}`,
    )
    // jsdom's own file cannot tell its bytes; Node's can, and the phone asks for no more than that.
    const file = Object.assign(new Blob([new Uint8Array(content)], { type }), { name })
    Object.defineProperty(fields()[0], 'files', { value: [file] })
    fields()[0].dispatchEvent(this.event('Event', 'change'))
    await this.settle()
  }

  /** Waits until `text` can be read on the screen. */
  async see(text: string): Promise<void> {
    await this.wait(
      () => this.text().includes(text),
      () => `没有看到“${text}”。屏幕上是：\n${this.text()}`,
    )
  }

  /** Waits until `text` is gone from the screen. */
  async seeNoMore(text: string): Promise<void> {
    await this.wait(
      () => !this.text().includes(text),
      () => `“${text}”还在屏幕上：\n${this.text()}`,
    )
  }

  /** Waits until the page at `path` is on top. */
  async arriveAt(path: string): Promise<void> {
    await this.wait(
      () => this.route().startsWith(path),
      () => `没有到 ${path}，现在是 ${this.route()}`,
    )
  }

  /** What can be read on the screen: dialogs, bars and the page on top. */
  text(): string {
    return this.areas().map(readableText).filter(Boolean).join('\n')
  }

  title(): string {
    return this.all('#navigation-bar h1')[0]?.textContent ?? ''
  }

  async back(): Promise<void> {
    this.window.phone.back()
    await this.settle()
  }

  async open(url: string): Promise<void> {
    this.window.phone.open(url)
    await this.settle()
  }

  async pullDown(): Promise<void> {
    this.window.phone.pullDown()
    await this.settle()
  }

  /** Takes the phone off the network, or back on. */
  async offline(isOffline: boolean): Promise<void> {
    this.window.phone.setOnline(!isOffline)
    await this.settle()
  }

  /** Puts the mini-program in the background, or back in front. */
  async putAway(isAway: boolean): Promise<void> {
    this.window.phone.setVisible(!isAway)
    await this.settle()
  }

  /** Path and query of the page on top. */
  route(): string {
    return this.window.phone.route()
  }

  /** Titles of all toasts since the phone was opened. */
  toasts(): string[] {
    return this.entries('toast')
  }

  /** Titles and texts of all modal dialogs since the phone was opened. */
  modals(): string[] {
    return this.entries('modal')
  }

  /** Names and data of the functions called, as the log holds them. */
  calls(): string[] {
    return this.entries('call')
  }

  /** Elements of the screen, for what words do not say. */
  all(selector: string): Element[] {
    return [...this.window.document.querySelectorAll(selector)]
  }

  /** Lets errors that match pass; for tests about what the mini-program does with a failure. */
  forgive(pattern: RegExp): void {
    this.forgiven.push(pattern)
  }

  /** Waits until `isTrue`; checks for errors of the mini-program while waiting. */
  async wait(isTrue: () => boolean, explain: () => string): Promise<void> {
    const until = performance.now() + PATIENCE_MILLISECONDS
    while (!isTrue()) {
      this.check()
      if (performance.now() > until) throw new Error(explain())
      await pause(LOOK_AGAIN_MILLISECONDS)
    }
    this.check()
  }

  private async find(label: string): Promise<Element> {
    let found: Element | undefined
    await this.wait(
      () => Boolean((found = findByLabel(this.areas(), label))),
      () => `没有找到“${label}”。屏幕上是：\n${this.text()}`,
    )
    return found as Element
  }

  private async findField(label: string): Promise<HTMLInputElement> {
    const named = () => {
      const areas = this.areas()
      const direct = findByLabel(areas, label, 'input,textarea,wx-input,wx-textarea')
      if (direct) return direct.matches('input,textarea') ? direct : direct.querySelector('input,textarea')
      let around: Element | null | undefined = findByLabel(areas, label)
      while (around && !around.querySelector('input,textarea')) around = around.parentElement
      return around?.querySelector('input,textarea')
    }
    let field: Element | null | undefined
    await this.wait(
      () => Boolean((field = named())),
      () => `没有找到填写“${label}”的地方。屏幕上是：\n${this.text()}`,
    )
    return field as HTMLInputElement
  }

  /** What a person looks at, the nearest first: a dialog hides what is behind it. */
  private areas(): Element[] {
    const dialog = this.all('#layers [role=dialog]').at(-1)
    if (dialog) return [dialog]
    return [
      ...this.all('#layers .phone-toast'),
      ...this.all('.phone-page:not([hidden])'),
      ...this.all('#navigation-bar'),
      ...this.all('#tab-bar:not([hidden])'),
    ]
  }

  private entries(kind: LogEntry['kind']): string[] {
    return this.window.phone.log.filter((entry) => entry.kind === kind).map((entry) => entry.text)
  }

  private check(): void {
    const errors = this.entries('error').filter(
      (text) => !this.forgiven.some((pattern) => pattern.test(text)),
    )
    if (errors.length) throw new Error(`小程序出错了：\n${errors.join('\n')}`)
  }

  private event(kind: 'PointerEvent' | 'Event', type: string): Event {
    const view = this.window.document.defaultView as unknown as Record<string, typeof Event>
    return new (view[kind] ?? view.Event)(type, { bubbles: true, cancelable: true })
  }

  /** Gives the mini-program the turns it needs to draw what a step led to. */
  private async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await pause(5)
    this.check()
  }

  private keepStorage(): void {
    this.storage = { ...this.window.localStorage }
  }

  private firstUrl(): string {
    const { path = '', query = {} } = this.options
    const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    return [path, search.join('&')].filter(Boolean).join('?')
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const unanswered = (functionName: string) => {
  throw new Error(`没有人回答云函数 ${functionName}`)
}
