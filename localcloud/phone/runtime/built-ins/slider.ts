import { registerControl } from './controls'
import type { BuiltIn } from './define'

/** `<slider>` */
export const slider: BuiltIn = {
  properties: {
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    showValue: false,
    activeColor: '',
    name: '',
  },
  create(host) {
    const { element } = host
    const range = Object.assign(document.createElement('input'), { type: 'range' })
    const shown = document.createElement('output')
    element.append(range, shown)
    const draw = () => {
      shown.textContent = host.data.showValue ? range.value : ''
    }
    const moved = (name: string) => () => {
      draw()
      host.fire(name, { value: Number(range.value) })
    }
    range.addEventListener('input', moved('changing'))
    range.addEventListener('change', moved('change'))
    const set = (value: number) => {
      range.value = String(value)
      draw()
    }
    registerControl(element, {
      name: () => host.data.name,
      value: () => Number(range.value),
      reset: () => set(host.data.value),
    })
    return {
      changed: {
        min: (value) => (range.min = String(value)),
        max: (value) => (range.max = String(value)),
        step: (value) => (range.step = String(value)),
        value: set,
        disabled: (disabled) => (range.disabled = Boolean(disabled)),
        showValue: draw,
        activeColor: (colour) => (range.style.accentColor = colour ?? ''),
      },
      attached: () => range.setAttribute('aria-label', element.getAttribute('aria-label') ?? host.data.name),
    }
  },
}
