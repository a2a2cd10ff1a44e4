import { TmplGroup } from 'glass-easel-template-compiler'

/** `bindtap=` is WeChat's older spelling; glass-easel reads only `bind:tap=`. */
const JOINED_BINDING = /(\s)(capture-bind|capture-catch|mut-bind|bind|catch)(?!:)([a-z]+)=/g

/** Tags that are instructions to the compiler rather than elements. */
const DIRECTIVE = /^(import|include|template|wxs|block|slot|page-container)$/

/**
 * Compiles the WXML and WXS files of a mini-program together.
 * Returns a JavaScript expression: an object of compiled templates by path. Throws naming file and line of a mistake.
 */
export class WxmlCompiler {
  private readonly group = new TmplGroup()
  private readonly mistakes: string[] = []

  constructor(private readonly builtIns: ReadonlySet<string>) {}

  addTemplate(path: string, wxml: string): void {
    const text = wxml
      .replace(/<(\/?)([a-z][a-z-]*)(?=[\s>/])/g, (whole, slash: string, tag: string) =>
        this.builtIns.has(tag) && !DIRECTIVE.test(tag) ? `<${slash}wx-${tag}` : whole,
      )
      .replace(JOINED_BINDING, '$1$2:$3=')
    for (const warning of (this.group.addTmpl(path, text) ?? []) as { message: string; startLine?: number }[])
      this.mistakes.push(`${path}.wxml:${(warning.startLine ?? 0) + 1} ${warning.message}`)
  }

  addScript(path: string, wxs: string): void {
    this.group.addScript(path, wxs)
  }

  compile(): string {
    const grave = this.mistakes.filter((mistake) => !/unused|useless|deprecated/i.test(mistake))
    if (grave.length) throw new Error(`WXML 有误：\n${grave.join('\n')}`)
    return `(function(){return ${this.group.getTmplGenObjectGroups()}})()`
  }
}
