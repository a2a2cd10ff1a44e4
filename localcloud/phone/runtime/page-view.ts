import type { Root } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../package-format'
import type { Engine } from './engine'
import { record } from './log'

const SET_DATA_LIMIT_BYTES = 1024 * 1024
const DEFAULT_REACH_BOTTOM_PIXELS = 50

/** What WeChat's page object offers, lifecycle included; all optional, as a page defines what it needs. */
export interface PageInstance {
  route: string
  __route__: string
  options: Record<string, string>
  setData(data: Record<string, unknown>, callback?: () => void): void
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  onPullDownRefresh?(): void
  onReachBottom?(): void
  onPageScroll?(position: { scrollTop: number }): void
  onResize?(size: object): void
  onTabItemTap?(item: object): void
  onShareAppMessage?(from: { from: string; target?: unknown }): ShareCard | Promise<ShareCard> | undefined
  onShareTimeline?(): { title?: string; query?: string } | undefined
  [key: string]: unknown
}

export interface ShareCard {
  title?: string
  path?: string
  imageUrl?: string
  promise?: Promise<ShareCard>
}

/** One opened page: its instance, its place in the document, and the bars' settings while it is on top. */
export class PageView {
  readonly frame = document.createElement('section')
  readonly scroller = document.createElement('div')
  readonly instance: PageInstance
  readonly config: PageConfig
  private readonly root: Root
  private atBottom = false

  constructor(
    engine: Engine,
    readonly path: string,
    readonly query: Record<string, string>,
    config: PageConfig,
    host: HTMLElement,
  ) {
    this.config = { ...config }
    this.frame.className = 'phone-page'
    this.frame.dataset.route = path
    this.scroller.className = 'phone-page-scroll'
    this.frame.append(this.scroller)
    host.append(this.frame)

    this.root = engine.backend.createRoot('page', engine.space, path)
    this.instance = this.root.get() as unknown as PageInstance
    this.instance.route = this.instance.__route__ = path
    this.instance.options = query
    guardSetData(this.instance)
    this.scroller.addEventListener('scroll', () => this.scrolled())
  }

  /** Runs the opening part of the lifecycle: onLoad, the first drawing, onShow, onReady. */
  open(): void {
    this.instance.onLoad?.(this.query)
    const placeholder = document.createElement('span')
    this.scroller.append(placeholder)
    this.root.attach(
      this.scroller as unknown as Parameters<Root['attach']>[0],
      placeholder as unknown as Parameters<Root['attach']>[1],
    )
    this.instance.onShow?.()
    this.instance.onReady?.()
  }

  show(): void {
    this.frame.hidden = false
    this.instance.onShow?.()
  }

  hide(): void {
    if (this.frame.hidden) return
    this.instance.onHide?.()
    this.frame.hidden = true
  }

  close(): void {
    this.instance.onUnload?.()
    // As in WeChat: an answer that comes back to a page that is gone has nothing to write on.
    Object.defineProperty(this.instance, 'setData', { configurable: true, value: () => undefined })
    this.root.release()
    this.frame.remove()
  }

  /** Pulls the page down: shows the spinner until the page says it has its news. */
  refresh(): void {
    this.frame.classList.add('refreshing')
    this.instance.onPullDownRefresh?.()
  }

  refreshed(): void {
    this.frame.classList.remove('refreshing')
  }

  /** The element styled as `page`, holding what the mini-program drew. */
  get element(): HTMLElement {
    return (this.scroller.firstElementChild ?? this.scroller) as HTMLElement
  }

  private scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller
    this.instance.onPageScroll?.({ scrollTop })
    const near =
      scrollTop + clientHeight >=
      scrollHeight - (this.config.onReachBottomDistance ?? DEFAULT_REACH_BOTTOM_PIXELS)
    if (near && !this.atBottom) this.instance.onReachBottom?.()
    this.atBottom = near
  }
}

/**
 * setData crosses from the logic layer to the renderer as JSON on a real phone, at most 1,024 KB a call, and its
 * callback comes later; Taro writes paths as `cn.[0]`, which glass-easel reads as `cn[0]`.
 */
function guardSetData(instance: PageInstance): void {
  const original = instance.setData
  const setData: PageInstance['setData'] = (data, callback) => {
    const plain: Record<string, unknown> = {}
    let bytes = 0
    for (const [path, value] of Object.entries(data)) {
      const json = JSON.stringify(value === undefined ? null : value)
      bytes += json.length
      plain[path.replace(/\.\[/g, '[')] = JSON.parse(json)
    }
    if (bytes > SET_DATA_LIMIT_BYTES)
      record('error', `setData 一次传了 ${Math.round(bytes / 1024)} KB，微信最多接受 1024 KB。`)
    original.call(instance, plain)
    if (callback) setTimeout(() => callback.call(instance), 0)
  }
  Object.defineProperty(instance, 'setData', { configurable: true, value: setData })
}
