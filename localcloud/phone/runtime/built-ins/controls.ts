/** A field a form collects: its name, its value now, and how to empty it. */
export interface Control {
  name(): string
  value(): unknown
  reset(): void
}

const controls = new WeakMap<Element, Control>()

export function registerControl(element: Element, control: Control): void {
  controls.set(element, control)
}

export const controlOf = (element: Element): Control | undefined => controls.get(element)

/** All fields inside an element, in document order. */
export const controlsIn = (element: Element): Control[] =>
  [...element.querySelectorAll('*')].flatMap((inner) => controls.get(inner) ?? [])
