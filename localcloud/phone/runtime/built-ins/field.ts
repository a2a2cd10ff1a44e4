import { registerControl } from './controls'
import { type BuiltIn, type Host, reflect } from './define'

const PROPERTIES = {
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  type: 'text',
  password: false,
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  name: '',
  confirmType: 'done',
  confirmHold: false,
  autoHeight: false,
}

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

/** `<input>` and `<textarea>`: the browser's own field with WeChat's events and placeholder. */
function field(tag: 'input' | 'textarea', host: Host) {
  const { element } = host
  const native = document.createElement(tag)
  const placeholder = document.createElement('span')
  let composing = false
  placeholder.setAttribute('aria-hidden', 'true')
  element.append(native, placeholder)

  const fire = (name: string, more = {}) =>
    host.fire(name, { value: native.value, cursor: native.selectionStart ?? native.value.length, ...more })
  const drawPlaceholder = () => {
    placeholder.hidden = native.value !== '' || !host.data.placeholder
  }
  const fitHeight = () => {
    if (tag !== 'textarea' || !host.data.autoHeight) return
    native.style.height = 'auto'
    native.style.height = `${native.scrollHeight}px`
  }
  const typed = () => {
    drawPlaceholder()
    fitHeight()
    fire('input', { keyCode: native.value.charCodeAt(native.value.length - 1) || 8 })
  }
  native.addEventListener('compositionstart', () => {
    composing = true
    placeholder.hidden = true
  })
  native.addEventListener('compositionend', () => {
    composing = false
    typed()
  })
  native.addEventListener('input', () => {
    if (!composing) typed()
  })
  native.addEventListener('focus', () => fire('focus', { height: 0 }))
  native.addEventListener('blur', () => fire('blur'))
  native.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent
    if (key.key !== 'Enter' || composing || (tag === 'textarea' && host.data.confirmType === 'return')) return
    if (tag === 'textarea' && !key.ctrlKey && !key.metaKey) return
    fire('confirm')
    if (!host.data.confirmHold) native.blur()
  })
  registerControl(element, {
    name: () => host.data.name,
    value: () => native.value,
    reset: () => {
      native.value = host.data.value
      drawPlaceholder()
    },
  })
  return {
    changed: {
      value: (value: unknown) => {
        const text = value === undefined || value === null ? '' : String(value)
        if (!composing && native.value !== text) native.value = text
        drawPlaceholder()
        fitHeight()
      },
      placeholder: (text: string) => {
        native.placeholder = placeholder.textContent = text ?? ''
        drawPlaceholder()
      },
      placeholderClass: (name: string) => {
        placeholder.className = `phone-placeholder ${name ?? ''}`
      },
      placeholderStyle: (style: string) => placeholder.setAttribute('style', style ?? ''),
      disabled: (disabled: boolean) => {
        native.disabled = Boolean(disabled)
        reflect(element, 'disabled', disabled)
      },
      maxlength: (limit: number) => {
        if (limit >= 0) native.maxLength = limit
        else native.removeAttribute('maxlength')
      },
      type: (type: string) => {
        native.inputMode = KEYBOARDS[type] ?? 'text'
      },
      password: (hidden: boolean) => {
        if (native instanceof HTMLInputElement) native.type = hidden ? 'password' : 'text'
      },
      focus: (wanted: boolean) => {
        if (wanted) native.focus()
      },
      confirmType: (type: string) => {
        native.enterKeyHint = type === 'return' ? 'enter' : (type ?? 'done')
      },
    },
    attached: () => {
      for (const name of ['aria-label', 'aria-describedby', 'aria-required', 'aria-invalid'])
        reflect(native, name, element.getAttribute(name))
      if (host.data.autoFocus) native.focus()
    },
  }
}

export const input: BuiltIn = { properties: PROPERTIES, create: (host) => field('input', host) }

export const textarea: BuiltIn = { properties: PROPERTIES, create: (host) => field('textarea', host) }
