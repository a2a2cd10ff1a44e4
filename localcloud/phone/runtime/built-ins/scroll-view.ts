import { type BuiltIn, reflect } from './define'

const PULL_PIXELS = 60

/** `<scroll-view>`: scrolls inside itself, tells when an end is near, and refreshes when pulled down. */
export const scrollView: BuiltIn = {
  properties: {
    scrollX: false,
    scrollY: false,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollWithAnimation: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    refresherEnabled: false,
    refresherTriggered: false,
    enableFlex: false,
  },
  create(host) {
    const { element } = host
    let last = { top: 0, left: 0 }
    let atEnd = false
    let atStart = true
    let pulledFrom: number | undefined
    const behaviour = (): ScrollBehavior => (host.data.scrollWithAnimation ? 'smooth' : 'auto')
    const spinner = Object.assign(document.createElement('i'), {
      className: 'phone-refresher spinner',
      hidden: true,
    })
    element.prepend(spinner)

    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
      host.fire('scroll', {
        scrollTop,
        scrollLeft,
        scrollHeight,
        scrollWidth,
        deltaX: last.left - scrollLeft,
        deltaY: last.top - scrollTop,
      })
      last = { top: scrollTop, left: scrollLeft }
      const rest = host.data.scrollY
        ? scrollHeight - scrollTop - clientHeight
        : scrollWidth - scrollLeft - clientWidth
      const done = host.data.scrollY ? scrollTop : scrollLeft
      if (rest <= host.data.lowerThreshold && !atEnd)
        host.fire('scrolltolower', { direction: host.data.scrollY ? 'bottom' : 'right' })
      if (done <= host.data.upperThreshold && !atStart)
        host.fire('scrolltoupper', { direction: host.data.scrollY ? 'top' : 'left' })
      atEnd = rest <= host.data.lowerThreshold
      atStart = done <= host.data.upperThreshold
    })
    element.addEventListener('pointerdown', (event) => {
      pulledFrom = host.data.refresherEnabled && element.scrollTop === 0 ? event.clientY : undefined
    })
    element.addEventListener('pointerup', (event) => {
      if (pulledFrom !== undefined && event.clientY - pulledFrom > PULL_PIXELS) {
        spinner.hidden = false
        host.fire('refresherrefresh')
      }
    })
    return {
      changed: {
        scrollX: (on) => reflect(element, 'scroll-x', on),
        scrollY: (on) => reflect(element, 'scroll-y', on),
        enableFlex: (on) => reflect(element, 'enable-flex', on),
        scrollTop: (top) => {
          if (top !== null && top !== undefined && top !== '')
            element.scrollTo?.({ top: Number(top), behavior: behaviour() })
        },
        scrollLeft: (left) => {
          if (left !== null && left !== undefined && left !== '')
            element.scrollTo?.({ left: Number(left), behavior: behaviour() })
        },
        scrollIntoView: (id) => {
          if (id)
            element
              .querySelector(`#${CSS.escape(id)}`)
              ?.scrollIntoView?.({ behavior: behaviour(), block: 'nearest' })
        },
        refresherTriggered: (on) => {
          const wasOn = !spinner.hidden
          spinner.hidden = !on
          if (wasOn && !on) host.fire('refresherrestore')
        },
      },
    }
  },
}
