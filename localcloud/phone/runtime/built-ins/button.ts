import { controlOf } from './controls'
import { type BuiltIn, type Host, reflect } from './define'
import { PRESS_PROPERTIES, reachByKeyboard, showPress } from './press'
import type { Services } from './services'

/** `<button>` with WeChat's looks and its open types. */
export const button = (services: Services): BuiltIn => ({
  properties: {
    ...PRESS_PROPERTIES,
    hoverClass: 'button-hover',
    hoverStartTime: 20,
    hoverStayTime: 70,
    disabled: false,
    loading: false,
    plain: false,
    openType: '',
    formType: '',
    type: 'default',
    size: 'default',
  },
  create(host) {
    const { element } = host
    element.setAttribute('role', 'button')
    reachByKeyboard(element)
    showPress(host)
    element.addEventListener('click', () => {
      if (!host.data.disabled) open(host, services)
    })
    return {
      changed: {
        disabled: (disabled) => {
          reflect(element, 'disabled', disabled)
          reflect(element, 'aria-disabled', disabled && 'true')
        },
        loading: (loading) => reflect(element, 'loading', loading),
        plain: (plain) => reflect(element, 'plain', plain),
        type: (type) => reflect(element, 'type', type),
        size: (size) => reflect(element, 'size', size),
        formType: (type) => reflect(element, 'form-type', type),
      },
    }
  },
})

function open(host: Host, services: Services): void {
  switch (host.data.openType) {
    case 'share':
      services.share({ id: host.id(), dataset: host.dataset() })
      break
    case 'contact':
      services.contact()
      host.fire('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
      break
    case 'agreePrivacyAuthorization':
      services.agreePrivacy(host.id())
      host.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
      break
    case 'openSetting':
      host.fire('opensetting', { errMsg: 'openSetting:ok', authSetting: {} })
      break
    case 'getPhoneNumber':
    case 'getRealtimePhoneNumber':
      void services
        .askPhoneNumber()
        .then((code) =>
          host.fire(
            host.data.openType.toLowerCase(),
            code
              ? { errMsg: `${host.data.openType}:ok`, code }
              : { errMsg: `${host.data.openType}:fail user deny` },
          ),
        )
  }
}

/** `<label>`: a tap on it goes on to the field it names, or to the first one inside. */
export const label: BuiltIn = {
  properties: { for: '' },
  create(host) {
    const { element } = host
    element.addEventListener('click', (event) => {
      const named = host.data.for
        ? element.closest('.phone-page')?.querySelector(`#${CSS.escape(host.data.for)}`)
        : null
      const inside = [...element.querySelectorAll('*')].find(
        (inner) => controlOf(inner) || inner.matches('wx-checkbox,wx-radio'),
      )
      const field = (named ?? inside) as HTMLElement | null | undefined
      if (!field || field.contains(event.target as Node)) return
      const native = field.querySelector<HTMLElement>('input:not([type=range]),textarea')
      if (native) native.focus()
      else field.click()
    })
    return {}
  },
}
