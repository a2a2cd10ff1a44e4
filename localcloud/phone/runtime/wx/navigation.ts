import type { TabState } from '../bars'
import { answer, type Callbacks } from './answer'
import type { WxContext, WxPart } from './context'

type Addressed = Callbacks & { url: string }
type Tab = Callbacks & { index: number }

/** Moving between pages, and the bars around them. */
export function navigationPart({ pages, bars }: WxContext): WxPart {
  const tab =
    (name: string, change: (state: TabState, options: Tab & { text?: string }) => void) =>
    (options: Tab & { text?: string }) =>
      answer(name, options, () => {
        const state = bars.tabs.get(options.index) ?? {}
        change(state, options)
        bars.tabs.set(options.index, state)
        bars.draw()
      })
  const bar = (name: string, hidden: boolean) => (options?: Callbacks) =>
    answer(name, options, () => {
      bars.tabBarHidden = hidden
      bars.draw()
    })
  const busy = (name: string, on: boolean) => (options?: Callbacks) =>
    answer(name, options, () => {
      bars.busy = on
      bars.draw()
    })
  return {
    navigateTo: (options: Addressed & { events?: object }) =>
      answer('navigateTo', options, ({ url }) => void pages.navigateTo(url)),
    redirectTo: (options: Addressed) =>
      answer('redirectTo', options, ({ url }) => void pages.redirectTo(url)),
    reLaunch: (options: Addressed) => answer('reLaunch', options, ({ url }) => void pages.reLaunch(url)),
    switchTab: (options: Addressed) => answer('switchTab', options, ({ url }) => pages.switchTab(url)),
    navigateBack: (options?: Callbacks & { delta?: number }) =>
      answer('navigateBack', options, ({ delta }) => pages.navigateBack(delta)),
    setNavigationBarTitle: (options: Callbacks & { title: string }) =>
      answer('setNavigationBarTitle', options, ({ title }) => {
        if (pages.top) pages.top.config.navigationBarTitleText = title
        bars.draw()
      }),
    setNavigationBarColor: (options: Callbacks & { frontColor: string; backgroundColor: string }) =>
      answer('setNavigationBarColor', options, ({ frontColor, backgroundColor }) => {
        if (pages.top) {
          pages.top.config.navigationBarTextStyle = /^#f{3,6}$/i.test(frontColor) ? 'white' : 'black'
          pages.top.config.navigationBarBackgroundColor = backgroundColor
        }
        bars.draw()
      }),
    showNavigationBarLoading: busy('showNavigationBarLoading', true),
    hideNavigationBarLoading: busy('hideNavigationBarLoading', false),
    setTabBarBadge: tab('setTabBarBadge', (state, { text }) => {
      state.badge = text
    }),
    removeTabBarBadge: tab('removeTabBarBadge', (state) => {
      state.badge = undefined
    }),
    showTabBarRedDot: tab('showTabBarRedDot', (state) => {
      state.redDot = true
    }),
    hideTabBarRedDot: tab('hideTabBarRedDot', (state) => {
      state.redDot = false
    }),
    setTabBarItem: tab('setTabBarItem', (state, { text }) => {
      state.text = text
    }),
    showTabBar: bar('showTabBar', false),
    hideTabBar: bar('hideTabBar', true),
    pageScrollTo: (options: Callbacks & { scrollTop?: number; selector?: string; duration?: number }) =>
      answer('pageScrollTo', options, ({ scrollTop, selector, duration = 300 }) => {
        const page = pages.top
        if (!page) return
        const behavior: ScrollBehavior = duration > 0 ? 'smooth' : 'auto'
        if (selector) page.element.querySelector(selector)?.scrollIntoView?.({ behavior })
        else page.scroller.scrollTo?.({ top: scrollTop ?? 0, behavior })
      }),
    startPullDownRefresh: (options?: Callbacks) =>
      answer('startPullDownRefresh', options, () => pages.top?.refresh()),
    stopPullDownRefresh: (options?: Callbacks) =>
      answer('stopPullDownRefresh', options, () => pages.top?.refreshed()),
  }
}
