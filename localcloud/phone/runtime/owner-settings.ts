import type { Device, Theme } from './device'
import type { WxContext } from './wx/context'

const DARK_QUERY = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g
const LIGHT_QUERY = /\(\s*prefers-color-scheme\s*:\s*light\s*\)/g
const ALWAYS = '(min-width: 0px)'
const NEVER = '(max-width: 0px)'

/** Lets the phone follow its owner: theme, the clock of the status bar, being put away, page settings. */
export function followOwner({ app, device, pages, events, appInstance }: WxContext): void {
  const applyTheme = () => themeStyles(app.darkmode ? device.theme : 'light')
  new MutationObserver(applyTheme).observe(document.head, { childList: true })
  device.events.on('theme', applyTheme)
  device.events.on('visible', (visible) => {
    if (visible) {
      appInstance().onShow?.({ path: pages.top?.path, query: pages.top?.query })
      pages.top?.show()
    } else {
      pages.top?.instance.onHide?.()
      appInstance().onHide?.()
    }
  })
  pages.events.on('change', (page) => {
    const meta = page.scroller.querySelector('wx-page-meta')
    document.documentElement.style.fontSize = meta?.getAttribute('root-font-size') ?? ''
    page.frame.setAttribute('style', meta?.getAttribute('page-style') ?? '')
    events.emit('page', {
      path: page.path,
      query: page.query,
      title: page.config.navigationBarTitleText ?? '',
    })
  })
  tellTime(device)
}

const originals = new WeakMap<HTMLStyleElement, string>()

/** The phone's theme, not the computer's, decides which dark rules of the mini-program hold. */
function themeStyles(theme: Theme): void {
  for (const style of document.head.querySelectorAll<HTMLStyleElement>('style')) {
    const css = originals.get(style) ?? style.textContent ?? ''
    if (!css.includes('prefers-color-scheme')) continue
    originals.set(style, css)
    const themed = css
      .replace(DARK_QUERY, theme === 'dark' ? ALWAYS : NEVER)
      .replace(LIGHT_QUERY, theme === 'dark' ? NEVER : ALWAYS)
    if (style.textContent !== themed) style.textContent = themed
  }
}

function tellTime(device: Device): void {
  const clock = document.querySelector('#status-bar time')
  const draw = () => {
    if (clock) clock.textContent = new Date(device.now()).toTimeString().slice(0, 5)
  }
  draw()
  setInterval(draw, 5000)
}
