import type { Behaviour, Host } from './define'

export const PRESS_PROPERTIES = { hoverClass: 'none', hoverStartTime: 50, hoverStayTime: 400 }

/** Shows the hover class while a finger rests on the component. */
export function showPress(host: Host): void {
  const { element } = host
  let timer: ReturnType<typeof setTimeout> | undefined
  const classes = () => {
    const name = String(host.data.hoverClass ?? 'none')
    return name === 'none' || host.data.disabled ? [] : name.split(/\s+/).filter(Boolean)
  }
  element.addEventListener('pointerdown', () => {
    clearTimeout(timer)
    timer = setTimeout(() => element.classList.add(...classes()), host.data.hoverStartTime)
  })
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'])
    element.addEventListener(end, () => {
      clearTimeout(timer)
      timer = setTimeout(() => element.classList.remove(...classes()), host.data.hoverStayTime)
    })
}

/** Makes a component that answers taps reachable and usable from the keyboard. */
export function reachByKeyboard(element: HTMLElement): void {
  if (element.hasAttribute('tabindex')) return
  element.tabIndex = 0
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    element.click()
  })
}

/** A plain container: it can be pressed, and is in the tab order when the page listens to its taps. */
export const pressable = (host: Host): Behaviour => {
  showPress(host)
  return {
    listening: (name) => {
      if (name === 'tap') reachByKeyboard(host.element)
    },
  }
}
