import { registerControl } from './controls'
import { type BuiltIn, type Host, reflect } from './define'
import { reachByKeyboard } from './press'

/** The tick boxes of a group tell it when one of them was tapped. */
const TOGGLED = 'phone-toggled'

function toggle(host: Host, role: 'switch' | 'checkbox' | 'radio', tapped: (checked: boolean) => void) {
  const { element } = host
  let checked = false
  element.setAttribute('role', role)
  element.prepend(Object.assign(document.createElement('i'), { className: `phone-${role}` }))
  reachByKeyboard(element)
  const draw = (next: boolean) => {
    checked = Boolean(next)
    reflect(element, 'checked', checked)
    element.setAttribute('aria-checked', String(checked))
  }
  element.addEventListener('click', () => {
    if (host.data.disabled || (role === 'radio' && checked)) return
    draw(!checked)
    tapped(checked)
  })
  return {
    isChecked: () => checked,
    draw,
    changed: {
      checked: draw,
      disabled: (disabled: boolean) => {
        reflect(element, 'disabled', disabled)
        reflect(element, 'aria-disabled', disabled && 'true')
      },
      color: (colour: string) => {
        if (colour) element.style.setProperty('--control-colour', colour)
      },
    },
  }
}

const PROPERTIES = { checked: false, disabled: false, value: '', color: '', name: '' }

export const switchControl: BuiltIn = {
  properties: PROPERTIES,
  create(host) {
    const state = toggle(host, 'switch', (value) => host.fire('change', { value }))
    registerControl(host.element, {
      name: () => host.data.name,
      value: state.isChecked,
      reset: () => state.draw(host.data.checked),
    })
    return state
  },
}

interface Choice {
  value(): string
  isChecked(): boolean
  draw(checked: boolean): void
  initially(): boolean
}

const choices = new WeakMap<Element, Choice>()

/** `<checkbox>` or `<radio>`: one choice of a group. */
const choice = (role: 'checkbox' | 'radio'): BuiltIn => ({
  properties: PROPERTIES,
  create(host) {
    const state = toggle(host, role, () =>
      host.element.dispatchEvent(new CustomEvent(TOGGLED, { bubbles: true })),
    )
    choices.set(host.element, {
      value: () => host.data.value,
      isChecked: state.isChecked,
      draw: state.draw,
      initially: () => host.data.checked,
    })
    return state
  },
})

export const checkbox = choice('checkbox')
export const radio = choice('radio')

/** `<checkbox-group>` or `<radio-group>`: collects the values of its choices. */
const group = (tag: 'wx-checkbox' | 'wx-radio', one: boolean): BuiltIn => ({
  properties: { name: '' },
  create(host) {
    const { element } = host
    const members = () => [...element.querySelectorAll(tag)].flatMap((inner) => choices.get(inner) ?? [])
    const value = () => {
      const chosen = members()
        .filter((member) => member.isChecked())
        .map((member) => member.value())
      return one ? (chosen[0] ?? '') : chosen
    }
    if (one) element.setAttribute('role', 'radiogroup')
    element.addEventListener(TOGGLED, (event) => {
      event.stopPropagation()
      if (one)
        for (const inner of element.querySelectorAll(tag))
          if (inner !== event.target) choices.get(inner)?.draw(false)
      host.fire('change', { value: value() })
    })
    registerControl(element, {
      name: () => host.data.name,
      value,
      reset: () => {
        for (const member of members()) member.draw(member.initially())
      },
    })
    return {}
  },
})

export const checkboxGroup = group('wx-checkbox', false)
export const radioGroup = group('wx-radio', true)
