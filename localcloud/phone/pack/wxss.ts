import postcss, { type Root } from 'postcss'

const RPX = /(-?[\d.]+)rpx\b/g
const VIEWPORT_HEIGHT = /(-?[\d.]+)vh\b/g
const SAFE_AREA = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)[^)]*\)/g

/** 750 rpx are the width of the screen; vh counts the page without the bars the phone draws around it. */
const inBrowserUnits = (value: string): string =>
  value
    .replace(RPX, (_, amount: string) => `${Number((Number(amount) / 7.5).toFixed(4))}vw`)
    .replace(
      VIEWPORT_HEIGHT,
      (_, amount: string) => `calc(var(--phone-page-height, 100vh) * ${Number(amount) / 100})`,
    )
    .replace(SAFE_AREA, (_, side: string) => `var(--phone-safe-${side}, 0px)`)

/** `view` as a type selector names the element `wx-view` that the phone draws; strings and attributes stay. */
function renameTags(selector: string, builtIns: ReadonlySet<string>): string {
  return selector.replace(
    /("[^"]*"|'[^']*'|\[[^\]]*\])|([.#:][\w-]+)|(?<![\w-])([a-z][a-z-]*)(?![\w-])/g,
    (whole, _quoted, _named, tag: string | undefined) => (tag && builtIns.has(tag) ? `wx-${tag}` : whole),
  )
}

/** Turns one WXSS file into CSS for the phone's screen; `readImport` gives the text of an imported file. */
export function translateWxss(
  wxss: string,
  builtIns: ReadonlySet<string>,
  readImport: (specifier: string) => string,
): string {
  const root: Root = postcss.parse(wxss)
  root.walkAtRules('import', (rule) => {
    const specifier = rule.params.replace(/^["']|["']$/g, '')
    rule.replaceWith(postcss.parse(translateWxss(readImport(specifier), builtIns, readImport)))
  })
  root.walkDecls((declaration) => {
    declaration.value = inBrowserUnits(declaration.value)
  })
  root.walkAtRules('media', (rule) => {
    rule.params = rule.params.replace(RPX, (_, amount: string) => `${Number(amount) / 2}px`)
  })
  root.walkRules((rule) => {
    if (!isKeyframe(rule.parent)) rule.selector = renameTags(rule.selector, builtIns)
  })
  return root.toString()
}

const isKeyframe = (parent: unknown): boolean =>
  /keyframes$/.test((parent as { type?: string; name?: string } | undefined)?.name ?? '')
