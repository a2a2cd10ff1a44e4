import type { BuiltIn } from './define'

/** Nodes and attributes WeChat's rich text shows; everything else is dropped, scripts and events above all. */
const SAFE_TAGS = new Set(
  (
    'a,abbr,address,article,aside,b,blockquote,br,center,code,col,colgroup,dd,del,div,dl,dt,em,fieldset,figcaption,' +
    'figure,footer,h1,h2,h3,h4,h5,h6,header,hr,i,img,ins,label,legend,li,mark,nav,ol,p,pre,q,s,section,small,span,' +
    'strong,sub,summary,sup,table,tbody,td,tfoot,th,thead,tr,tt,u,ul'
  ).split(','),
)
const SAFE_ATTRIBUTES = new Set([
  'class',
  'style',
  'src',
  'alt',
  'width',
  'height',
  'colspan',
  'rowspan',
  'start',
  'type',
  'dir',
])

interface RichNode {
  type?: 'node' | 'text'
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

function fromNode(node: RichNode): Node {
  if (node.type === 'text' || node.name === undefined) return document.createTextNode(decode(node.text ?? ''))
  const name = node.name.toLowerCase()
  if (!SAFE_TAGS.has(name)) return document.createDocumentFragment()
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(node.attrs ?? {})) setSafely(element, attribute, value)
  element.append(...(node.children ?? []).map(fromNode))
  return element
}

function setSafely(element: Element, attribute: string, value: string): void {
  if (
    !SAFE_ATTRIBUTES.has(attribute) ||
    (attribute === 'src' && !/^(https?:|data:image\/|\/|cloud:)/.test(value))
  )
    return
  element.setAttribute(attribute, value)
}

function fromHtml(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body
  const fragment = document.createDocumentFragment()
  fragment.append(...[...parsed.childNodes].map(copySafely))
  return fragment
}

function copySafely(node: Node): Node {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.textContent ?? '')
  const source = node as Element
  const name = source.tagName?.toLowerCase() ?? ''
  if (!SAFE_TAGS.has(name)) return document.createDocumentFragment()
  const element = document.createElement(name)
  for (const attribute of source.attributes) setSafely(element, attribute.name, attribute.value)
  element.append(...[...source.childNodes].map(copySafely))
  return element
}

const decode = (text: string): string =>
  text.replace(/&(nbsp|lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name])

const ENTITIES: Record<string, string> = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** `<rich-text>`: shows nodes or an HTML string without letting anything in it act. */
export const richText: BuiltIn = {
  properties: { nodes: null, space: '' },
  create({ element }) {
    return {
      changed: {
        nodes: (nodes) =>
          element.replaceChildren(
            ...(typeof nodes === 'string' ? [fromHtml(nodes)] : ((nodes ?? []) as RichNode[]).map(fromNode)),
          ),
      },
    }
  },
}
