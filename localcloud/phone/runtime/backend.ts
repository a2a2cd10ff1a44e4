import * as glassEasel from 'glass-easel'

/** Events the page's document gives by itself; every other event comes from the built-in components. */
const DOCUMENT_EVENTS = new Set([
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
])

const LONG_PRESS_MILLISECONDS = 350
const STILL_PIXELS = 10

type Holder = Node & { __wxElement?: glassEasel.Element }

const elementOf = (target: EventTarget | null): glassEasel.Element | undefined => {
  let node = target as Holder | null
  while (node && !node.__wxElement) node = node.parentNode as Holder | null
  return node?.__wxElement
}

const point = (touch: { identifier?: number; clientX: number; clientY: number }) => ({
  identifier: touch.identifier ?? 0,
  clientX: touch.clientX,
  clientY: touch.clientY,
  pageX: touch.clientX,
  pageY: touch.clientY,
})

/**
 * The screen glass-easel draws on. Differs from its own window backend in where events come from: a tap is the
 * document's click, so mouse, finger, keyboard and screen reader all tap; and component events (input, change,
 * scroll…) are never taken from native elements of the same name.
 */
export class ScreenBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly heard = new Set<string>()
  private pressTimer: ReturnType<typeof setTimeout> | undefined
  private pressedAt = { x: 0, y: 0 }

  constructor() {
    super()
    document.addEventListener('click', (event) => this.tap(event), true)
    document.addEventListener('pointerdown', (event) => this.press(event), true)
    document.addEventListener('pointermove', (event) => {
      if (Math.hypot(event.clientX - this.pressedAt.x, event.clientY - this.pressedAt.y) > STILL_PIXELS)
        clearTimeout(this.pressTimer)
    })
    for (const end of ['pointerup', 'pointercancel'])
      document.addEventListener(end, () => clearTimeout(this.pressTimer), true)
  }

  override onEvent(): void {
    // Events are dispatched by this class itself.
  }

  override setListenerStats(_element: unknown, type: string): void {
    if (!DOCUMENT_EVENTS.has(type) || this.heard.has(type)) return
    this.heard.add(type)
    document.addEventListener(type, (event) => this.pass(event), { capture: true, passive: false })
  }

  private tap(event: MouseEvent): void {
    // A disabled button hears nothing, whether tapped or reached by keyboard.
    if ((event.target as Element).closest('wx-button[disabled]')) return
    dispatch(event, 'tap', { x: event.clientX, y: event.clientY }, [point(event)])
  }

  private press(event: PointerEvent): void {
    this.pressedAt = { x: event.clientX, y: event.clientY }
    clearTimeout(this.pressTimer)
    this.pressTimer = setTimeout(() => {
      for (const type of ['longpress', 'longtap'])
        dispatch(event, type, { x: event.clientX, y: event.clientY }, [point(event)])
    }, LONG_PRESS_MILLISECONDS)
  }

  private pass(event: Event): void {
    const touch = event as TouchEvent
    dispatch(
      event,
      event.type,
      {},
      [...(touch.changedTouches ?? [])].map(point),
      [...(touch.touches ?? [])].map(point),
    )
  }
}

function dispatch(
  event: Event,
  type: string,
  detail: object,
  changedTouches: object[],
  touches = changedTouches,
): void {
  const target = elementOf(event.target)
  if (!target) return
  const own = new glassEasel.Event(type, detail, {
    originalEvent: event,
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { touches, changedTouches },
  })
  glassEasel.Event.dispatchEvent(target, own)
  if (own.defaultPrevented() && event.cancelable && event.type === 'touchmove') event.preventDefault()
}
