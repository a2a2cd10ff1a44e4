import { type BuiltIn, reflect } from './define'

/** `<swiper>`: items side by side (or stacked) that snap into place; dots, autoplay, endless start over. */
export const swiper: BuiltIn = {
  properties: {
    current: 0,
    autoplay: false,
    interval: 5000,
    circular: false,
    vertical: false,
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    previousMargin: '0px',
    nextMargin: '0px',
  },
  create(host) {
    const { element } = host
    const dots = Object.assign(document.createElement('div'), {
      className: 'phone-swiper-dots',
      hidden: true,
    })
    let current = 0
    let timer: ReturnType<typeof setInterval> | undefined
    let settle: ReturnType<typeof setTimeout> | undefined
    element.append(dots)

    const items = () => [...element.querySelectorAll<HTMLElement>(':scope > wx-swiper-item')]
    const size = () => (host.data.vertical ? element.clientHeight : element.clientWidth) || 1
    const drawDots = () => {
      dots.hidden = !host.data.indicatorDots
      dots.replaceChildren(
        ...items().map((_, index) => {
          const dot = document.createElement('i')
          dot.style.background = index === current ? host.data.indicatorActiveColor : host.data.indicatorColor
          return dot
        }),
      )
    }
    const moveTo = (index: number, behavior: ScrollBehavior) => {
      const distance = index * size()
      element.scrollTo?.(host.data.vertical ? { top: distance, behavior } : { left: distance, behavior })
    }
    const arrived = (index: number, source: string) => {
      if (index === current || index < 0) return
      current = index
      drawDots()
      host.fire('change', { current, currentItemId: '', source })
      host.fire('animationfinish', { current, currentItemId: '', source })
    }
    element.addEventListener('scroll', () => {
      clearTimeout(settle)
      settle = setTimeout(() => {
        const offset = host.data.vertical ? element.scrollTop : element.scrollLeft
        arrived(Math.round(offset / size()), 'touch')
      }, 80)
    })
    const play = () => {
      clearInterval(timer)
      if (!host.data.autoplay) return
      timer = setInterval(() => {
        const count = items().length
        const next = current + 1 < count ? current + 1 : host.data.circular ? 0 : current
        moveTo(next, 'smooth')
        arrived(next, 'autoplay')
      }, host.data.interval)
    }
    return {
      changed: {
        vertical: (on) => reflect(element, 'vertical', on),
        current: (index) => {
          if (Number(index) === current) return
          current = Number(index)
          moveTo(current, 'smooth')
          drawDots()
        },
        indicatorDots: drawDots,
        autoplay: play,
      },
      attached: () =>
        setTimeout(() => {
          drawDots()
          if (current) moveTo(current, 'auto')
        }, 0),
      detached: () => {
        clearInterval(timer)
        clearTimeout(settle)
      },
    }
  },
}
