import type { AppConfig } from '../package-format'
import type { Device } from './device'
import { make } from './dom'
import type { PageView } from './page-view'
import type { Pages } from './pages'

export interface TabState {
  text?: string
  badge?: string
  redDot?: boolean
}

/** The navigation bar above and the tab bar below the pages, drawn as WeChat draws them. */
export class Bars {
  private readonly navigation = document.getElementById('navigation-bar') as HTMLElement
  private readonly tabBar = document.getElementById('tab-bar') as HTMLElement
  private readonly screen = document.getElementById('screen') as HTMLElement
  readonly tabs = new Map<number, TabState>()
  tabBarHidden = false
  busy = false
  onShare: () => void = () => undefined

  constructor(
    private readonly app: AppConfig,
    private readonly pages: Pages,
    private readonly device: Device,
  ) {
    pages.events.on('change', () => this.draw())
    device.events.on('theme', () => this.draw())
  }

  draw(): void {
    const page = this.pages.top
    if (!page) return
    this.drawNavigation(page)
    this.drawTabs(page)
    this.screen.classList.toggle('custom-navigation', page.config.navigationStyle === 'custom')
    this.screen.classList.toggle('with-tabs', !this.tabBar.hidden)
    this.screen.dataset.theme = this.app.darkmode ? this.device.theme : 'light'
    document.title = page.config.navigationBarTitleText ?? ''
  }

  /** Theme values are written `@name` in the configuration. */
  private themed(value: string | undefined, otherwise: string): string {
    if (!value?.startsWith('@')) return value ?? otherwise
    return this.app.themes?.[this.app.darkmode ? this.device.theme : 'light'][value.slice(1)] ?? otherwise
  }

  private drawNavigation({ config, path }: PageView): void {
    const white = this.themed(config.navigationBarTextStyle, 'white') === 'white'
    this.screen.style.setProperty(
      '--bar-background',
      this.themed(config.navigationBarBackgroundColor, '#000000'),
    )
    this.screen.style.setProperty('--bar-colour', white ? '#fff' : '#000')
    this.navigation.replaceChildren()
    if (this.pages.depth > 1)
      this.navigation.append(
        make('button', { id: 'back', 'aria-label': '返回', onclick: () => this.pages.navigateBack() }),
      )
    else if (path !== this.pages.all[0] && !this.pages.isTab(path))
      this.navigation.append(
        make('button', {
          id: 'home',
          'aria-label': '返回首页',
          onclick: () => this.pages.reLaunch(`/${this.pages.all[0]}`),
        }),
      )
    this.navigation.append(
      make(
        'h1',
        {},
        ...(this.busy ? [make('i', { class: 'spinner' })] : []),
        config.navigationBarTitleText ?? '',
      ),
      make('button', { id: 'menu', 'aria-label': '更多', onclick: () => this.onShare() }, '•••'),
    )
  }

  private drawTabs({ path }: PageView): void {
    const bar = this.app.tabBar
    this.tabBar.hidden = !bar || this.tabBarHidden || !this.pages.isTab(path)
    this.tabBar.replaceChildren()
    if (!bar || this.tabBar.hidden) return
    this.tabBar.style.background = this.themed(bar.backgroundColor, '#ffffff')
    this.tabBar.dataset.border = this.themed(bar.borderStyle, 'black')
    bar.list.forEach((item, index) => {
      const chosen = item.pagePath === path
      const state = this.tabs.get(index)
      const icon = this.themed(chosen ? item.selectedIconPath : item.iconPath, '')
      const tab = make(
        'button',
        { role: 'tab', 'aria-selected': String(chosen), onclick: () => this.tapTab(index) },
        ...(icon ? [make('img', { src: `weapp/${icon}`, alt: '' })] : []),
        make('span', {}, state?.text ?? item.text),
        ...(state?.badge ? [make('b', { class: 'badge' }, state.badge)] : []),
        ...(state?.redDot ? [make('b', { class: 'red-dot', 'aria-label': '有新内容' })] : []),
      )
      tab.style.color = this.themed(chosen ? bar.selectedColor : bar.color, chosen ? '#07c160' : '#7a7e83')
      this.tabBar.append(tab)
    })
  }

  private tapTab(index: number): void {
    const item = this.app.tabBar?.list[index]
    if (!item) return
    this.pages.switchTab(`/${item.pagePath}`)
    this.pages.top?.instance.onTabItemTap?.({ index, pagePath: item.pagePath, text: item.text })
  }
}
