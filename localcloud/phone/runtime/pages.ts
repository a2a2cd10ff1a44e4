import type { PackedWeapp, PageConfig, WindowConfig } from '../package-format'
import type { Engine } from './engine'
import { Emitter } from './events'
import { record } from './log'
import type { Logic } from './logic'
import { PageView } from './page-view'

/** WeChat opens at most ten pages on top of each other. */
const STACK_LIMIT = 10

export interface Address {
  path: string
  query: Record<string, string>
}

/** Splits `/pages/a/index?id=1`; values stay percent-encoded, as WeChat hands them to pages. */
export function parseAddress(url: string, from = ''): Address {
  const [place, search = ''] = url.split('?', 2)
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
  }
  return { path: absolute(place, from), query }
}

function absolute(place: string, from: string): string {
  if (place.startsWith('/') || !from) return place.replace(/^\//, '').replace(/\.html$/, '')
  const parts = from.split('/').slice(0, -1)
  for (const part of place.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  return parts.join('/')
}

/** The stack of open pages and the pages kept behind tabs. */
export class Pages {
  readonly events = new Emitter<{ change: PageView }>()
  readonly all: string[]
  private stack: PageView[] = []
  private readonly tabs = new Map<string, PageView>()

  constructor(
    private readonly weapp: PackedWeapp,
    private readonly engine: Engine,
    private readonly logic: () => Logic,
    private readonly host: HTMLElement,
  ) {
    const { pages, subPackages = [] } = weapp.appConfig
    this.all = [
      ...pages,
      ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`)),
    ]
  }

  get top(): PageView | undefined {
    return this.stack.at(-1)
  }

  get depth(): number {
    return this.stack.length
  }

  current(): PageView[] {
    return [...this.stack]
  }

  isTab(path: string): boolean {
    return this.weapp.appConfig.tabBar?.list.some((item) => item.pagePath === path) ?? false
  }

  address(url: string): Address {
    return parseAddress(url, this.top?.path)
  }

  navigateTo(url: string): PageView {
    const { path, query } = this.find(url)
    if (this.isTab(path)) throw new Error('can not navigateTo a tabbar page')
    if (this.stack.length >= STACK_LIMIT)
      throw new Error(`webview count limit exceed, 页面最多打开 ${STACK_LIMIT} 层`)
    this.top?.hide()
    return this.open(path, query)
  }

  redirectTo(url: string): PageView {
    const { path, query } = this.find(url)
    if (this.isTab(path)) throw new Error('can not redirectTo a tabbar page')
    this.closeTop()
    return this.open(path, query)
  }

  navigateBack(delta = 1): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page')
    for (let step = 0; step < delta && this.stack.length > 1; step++) this.closeTop()
    this.top?.show()
    this.changed()
  }

  switchTab(url: string): void {
    const { path } = this.find(url)
    if (!this.isTab(path)) throw new Error('can not switch to no-tabBar page')
    if (this.top?.path === path) return
    while (this.stack.length > 1) this.closeTop()
    if (this.top && this.isTab(this.top.path)) this.top.hide()
    else this.closeTop()
    this.stack = []
    const kept = this.tabs.get(path)
    if (kept) {
      this.stack = [kept]
      kept.show()
      this.changed()
    } else this.open(path, {})
  }

  reLaunch(url: string): PageView {
    const { path, query } = this.find(url)
    while (this.stack.length) this.closeTop()
    for (const kept of this.tabs.values()) kept.close()
    this.tabs.clear()
    return this.open(path, query)
  }

  /** Tells whoever draws the bars that something about the top page is different now. */
  changed(): void {
    if (this.top) this.events.emit('change', this.top)
  }

  private find(url: string): Address {
    const address = this.address(url)
    if (!this.all.includes(address.path)) throw new Error(`page "${address.path}" is not found`)
    return address
  }

  private open(path: string, query: Record<string, string>): PageView {
    this.logic().require(path)
    const page = new PageView(this.engine, path, query, this.configOf(path), this.host)
    this.stack.push(page)
    if (this.isTab(path)) this.tabs.set(path, page)
    record('page', [path, new URLSearchParams(query).toString()].filter(Boolean).join('?'))
    this.changed()
    page.open()
    return page
  }

  private closeTop(): void {
    const page = this.stack.pop()
    if (!page) return
    this.tabs.delete(page.path)
    page.close()
  }

  private configOf(path: string): PageConfig {
    const { pages: _pages, ...own } = (this.weapp.configs[path] ?? {}) as PageConfig & { pages?: unknown }
    return { ...(this.weapp.appConfig.window as WindowConfig), ...own }
  }
}
