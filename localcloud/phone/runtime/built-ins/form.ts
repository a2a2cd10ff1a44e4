import { controlsIn } from './controls'
import type { BuiltIn } from './define'

/** `<form>`: gathers its named fields when a submitting button inside it is tapped. */
export const form: BuiltIn = {
  properties: { reportSubmit: false },
  create(host) {
    const { element } = host
    element.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('wx-button')
      if (!button || button.hasAttribute('disabled')) return
      const fields = controlsIn(element)
      if (button.getAttribute('form-type') === 'submit')
        host.fire('submit', {
          value: Object.fromEntries(
            fields.filter((field) => field.name()).map((field) => [field.name(), field.value()]),
          ),
        })
      if (button.getAttribute('form-type') === 'reset') {
        for (const field of fields) field.reset()
        host.fire('reset')
      }
    })
    return {}
  },
}
