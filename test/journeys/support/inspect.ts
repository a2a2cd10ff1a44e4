import type { Page } from 'playwright-core'

/** What is wrong with the screen that is shown, measured in the browser; empty where nothing is. */
export interface Findings {
  /** What reaches beyond the sides of the screen, where nothing around it scrolls. */
  outside: string[]
  /** Controls a screen reader has no name for. */
  nameless: string[]
  /** Controls whose target is lower than `target`, in px, with what they say. */
  lowTargets: string[]
  /** Text that is smaller than `smallest`, in px, with what it says. */
  smallTexts: string[]
}

/** Looks at every shown control and text of a screen. */
export const inspect = (page: Page, { target = 44, smallest = 12 } = {}): Promise<Findings> =>
  page.evaluate(
    ([least, tiny]) => {
      const isShown = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !element.closest('#local-persona, [aria-hidden=true], .ui-cover, .skip-link')
      const brief = (element: Element) =>
        `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 20)}`
      const labelled = (element: Element) =>
        (element.getAttribute('aria-labelledby') ?? '')
          .split(/\s+/)
          .map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''))
          .join('')
      const nameOf = (element: Element) =>
        [
          element.getAttribute('aria-label'),
          labelled(element),
          ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
          element.matches('input, select, textarea') ? '' : element.textContent,
          element.querySelector('img')?.getAttribute('alt'),
        ]
          .join('')
          .trim()
      const CONTROLS =
        'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=link], [role=tab], [role=switch], [role=checkbox], [role=radio]'
      const controls = [...document.querySelectorAll(CONTROLS)].filter(isShown)
      const heightOf = (element: Element) => {
        const around = (element.matches('input') && element.closest('label, [role=search]')) || element
        return Math.max(around.getBoundingClientRect().height, element.getBoundingClientRect().height)
      }
      const texts = [...document.querySelectorAll('body *')].filter(
        (element) =>
          isShown(element) &&
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
          !element.matches('script, style, option, svg *'),
      )
      const width = document.documentElement.clientWidth
      const isHeld = (element: Element) => {
        for (let each = element.parentElement; each; each = each.parentElement) {
          if (each.matches('.taro_page, body')) return false
          if (getComputedStyle(each).overflowX !== 'visible') return true
        }
        return false
      }
      const lineOf = (element: Element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getBoundingClientRect()
      }
      return {
        outside: texts
          .filter((element) => lineOf(element).right > width + 1 || lineOf(element).left < -1)
          .filter((element) => !isHeld(element))
          .map(brief),
        nameless: controls.filter((element) => !nameOf(element)).map(brief),
        lowTargets: controls
          .filter((element) => heightOf(element) < least - 0.5)
          .map((element) => `${Math.round(heightOf(element))} ${brief(element)}`),
        smallTexts: texts
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < tiny - 0.1)
          .map((element) => `${getComputedStyle(element).fontSize} ${brief(element)}`),
      }
    },
    [target, smallest] as const,
  )
