const INLINE = /^(WX-TEXT|SPAN|B|I|STRONG|EM|SMALL|A|U|S|MARK|LABEL|WX-LABEL)$/

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none/.test(element.getAttribute('style') ?? '')

/** What a person can read in an element, blocks on lines of their own. */
export function readableText(root: Element): string {
  const parts: string[] = []
  const visit = (node: Node) => {
    if (node.nodeType === 3) parts.push(node.textContent ?? '')
    if (node.nodeType !== 1 || isHidden(node as Element)) return
    const block = !INLINE.test((node as Element).tagName)
    if (block) parts.push('\n')
    for (const child of node.childNodes) visit(child)
    if (block) parts.push('\n')
  }
  visit(root)
  return parts
    .join('')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

/** Whether a person can see the element: it and all around it are shown. */
export function isShown(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement)
    if (each.hasAttribute('hidden') || /display:\s*none/.test(each.getAttribute('style') ?? '')) return false
  return true
}

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? readableText(element)

/** The shown element a person would mean by `label`: `#id`, an exact name anywhere, else a name that contains it. */
export function findByLabel(areas: Element[], label: string, selector = '*'): Element | undefined {
  const shown = areas.map((area) => [...area.querySelectorAll(selector)].filter(isShown))
  const first = (isMeant: (element: Element) => boolean) =>
    shown.map((elements) => deepest(elements.filter(isMeant))[0]).find(Boolean)
  if (label.startsWith('#')) return first((element) => `#${element.id}` === label)
  return first((element) => nameOf(element) === label) ?? first((element) => nameOf(element).includes(label))
}

const deepest = (elements: Element[]): Element[] =>
  elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)))
