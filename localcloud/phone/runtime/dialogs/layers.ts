import { make } from '../dom'

const host = (): HTMLElement => document.getElementById('layers') as HTMLElement

/** Something drawn over the pages; `close` takes it away. */
export interface Layer {
  element: HTMLElement
  close(): void
}

/** Draws a layer over the pages. */
export function show(element: HTMLElement): Layer {
  host().append(element)
  return { element, close: () => element.remove() }
}

/**
 * A dialog that waits for an answer: `build` gets the function that gives it.
 * Escape and a tap on the dimmed background answer `otherwise`, unless that is undefined.
 */
export function ask<Answer>(
  className: string,
  label: string,
  otherwise: Answer | undefined,
  build: (answer: (value: Answer) => void) => (Node | string)[],
): Promise<Answer> {
  return new Promise((resolve) => {
    const answer = (value: Answer) => {
      layer.close()
      resolve(value)
    }
    const cancel = () => {
      if (otherwise !== undefined) answer(otherwise)
    }
    const box = make('div', {
      class: className,
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': label,
      tabindex: '-1',
    })
    const veil: HTMLElement = make(
      'div',
      { class: 'phone-veil', onclick: (event: Event) => event.target === veil && cancel() },
      box,
    )
    veil.addEventListener('keydown', (event) => event.key === 'Escape' && cancel())
    const layer = show(veil)
    box.append(...build(answer))
    box.focus()
  })
}
