import type { WxContext, WxPart } from './context'

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  context?: boolean
  computedStyle?: string[]
}

type Result = Record<string, unknown> | null
type Got = (result: Result | Result[]) => void
type Drawn = Element & { __wxElement?: { id: string; dataset: object } }

/** The canvas a page draws on, with the methods WeChat adds to it. */
function canvasNode(element: Element): Element {
  const canvas = element.querySelector('canvas') ?? element
  if (canvas instanceof HTMLCanvasElement)
    Object.assign(canvas, {
      createImage: () => new Image(),
      requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
      cancelAnimationFrame: (handle: number) => cancelAnimationFrame(handle),
    })
  return canvas
}

function rectangle(element: Element, origin: DOMRect) {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return {
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
    width,
    height,
  }
}

function read(element: Drawn, fields: Fields, origin: DOMRect): Result {
  const { width, height, ...edges } = rectangle(element, origin)
  const drawn = element.__wxElement
  return {
    ...(fields.id ? { id: drawn?.id ?? '' } : {}),
    ...(fields.dataset ? { dataset: drawn?.dataset ?? {} } : {}),
    ...(fields.rect ? edges : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset
      ? {
          scrollTop: element.scrollTop,
          scrollLeft: element.scrollLeft,
          scrollHeight: element.scrollHeight,
          scrollWidth: element.scrollWidth,
        }
      : {}),
    ...(fields.node ? { node: canvasNode(element) } : {}),
    ...Object.fromEntries(
      (fields.computedStyle ?? []).map((name) => [name, getComputedStyle(element)[name as 'color']]),
    ),
  }
}

/** Selector queries over the top page, answered after the drawing that is due. */
class SelectorQuery {
  private readonly jobs: { find: () => Drawn[]; one: boolean; fields: Fields; got?: Got }[] = []

  constructor(
    private readonly root: () => HTMLElement | undefined,
    private readonly viewport: () => HTMLElement | undefined,
  ) {}

  in(): this {
    return this
  }

  select(selector: string) {
    return this.reference(() => this.all(selector).slice(0, 1), true)
  }

  selectAll(selector: string) {
    return this.reference(() => this.all(selector), false)
  }

  selectViewport() {
    return this.reference(() => [this.viewport()].filter((each) => each !== undefined), true)
  }

  exec(done?: (results: unknown[]) => void): this {
    setTimeout(() => {
      const origin = this.viewport()?.getBoundingClientRect() ?? new DOMRect()
      const results = this.jobs.map(({ find, one, fields, got }) => {
        const found = find().map((element) => read(element, fields, origin))
        const result = one ? (found[0] ?? null) : found
        got?.(result)
        return result
      })
      done?.(results)
    }, 0)
    return this
  }

  private all(selector: string): Drawn[] {
    return [...(this.root()?.querySelectorAll<Drawn>(selector.replaceAll('>>>', ' ')) ?? [])]
  }

  private reference(find: () => Drawn[], one: boolean) {
    const ask = (fields: Fields, got?: Got) => {
      this.jobs.push({ find, one, fields, got })
      return this
    }
    return {
      boundingClientRect: (got?: Got) => ask({ id: true, dataset: true, rect: true, size: true }, got),
      scrollOffset: (got?: Got) => ask({ id: true, dataset: true, scrollOffset: true }, got),
      fields: (fields: Fields, got?: Got) => ask(fields, got),
      node: (got?: Got) => ask({ node: true }, got),
      context: (got?: Got) => ask({ node: true }, got),
    }
  }
}

interface ObserveOptions {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

type Margins = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>

/** Tells when parts of the top page come into view; silent where the document cannot observe. */
function intersectionObserver(page: () => HTMLElement | undefined, options: ObserveOptions = {}) {
  let margins: Margins = {}
  let root: Element | null = null
  let native: IntersectionObserver | undefined
  const relative = {
    relativeTo(selector: string, given: Margins = {}) {
      root = page()?.querySelector(selector) ?? null
      margins = given
      return relative
    },
    relativeToViewport(given: Margins = {}) {
      margins = given
      return relative
    },
    observe(selector: string, seen: (result: object) => void) {
      if (typeof IntersectionObserver === 'undefined') return
      native = new IntersectionObserver(
        (entries) => {
          for (const entry of entries)
            seen({
              id: entry.target.id,
              dataset: (entry.target as Drawn).__wxElement?.dataset ?? {},
              intersectionRatio: entry.intersectionRatio,
              intersectionRect: entry.intersectionRect,
              boundingClientRect: entry.boundingClientRect,
              relativeRect: entry.rootBounds,
              time: entry.time,
            })
        },
        {
          root: root ?? page()?.parentElement,
          threshold: options.thresholds ?? [0],
          rootMargin: (['top', 'right', 'bottom', 'left'] as const)
            .map((side) => `${margins[side] ?? 0}px`)
            .join(' '),
        },
      )
      const found = [...(page()?.querySelectorAll(selector) ?? [])]
      for (const element of options.observeAll ? found : found.slice(0, 1)) native.observe(element)
    },
    disconnect: () => native?.disconnect(),
  }
  return relative
}

/** Reading positions and sizes of what a page drew. */
export function queryPart({ pages }: WxContext): WxPart {
  return {
    createSelectorQuery: () =>
      new SelectorQuery(
        () => pages.top?.frame,
        () => pages.top?.scroller,
      ),
    createIntersectionObserver: (_component: unknown, options?: ObserveOptions) =>
      intersectionObserver(() => pages.top?.element, options),
    createCanvasContext: (id: string) =>
      pages.top?.element.querySelector<HTMLCanvasElement>(`[canvas-id="${id}"] canvas`)?.getContext('2d'),
    createOffscreenCanvas: ({ width, height }: { width: number; height: number }) =>
      Object.assign(document.createElement('canvas'), { width, height }),
  }
}
