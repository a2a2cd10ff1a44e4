import fs from 'node:fs'
import path from 'node:path'
import { WxmlCompiler } from './pack/wxml'
import { translateWxss } from './pack/wxss'
import {
  type AppConfig,
  BUILT_IN_TAGS,
  HIDDEN_GLOBALS,
  MODULE_ARGUMENTS,
  type PageConfig,
  SLOT_TEMPLATE,
} from './package-format'

const builtIns = new Set<string>(BUILT_IN_TAGS)
const PICTURE = /\.(png|jpe?g|svg|gif|webp)$/i
const NOT_A_PAGE = /^(app|project\.|sitemap|theme)/

/** Every file under `directory`, as paths relative to it with forward slashes. */
function listFiles(directory: string): string[] {
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
}

/**
 * Packs a mini-program build (`dist/weapp`) into `<out>/weapp.js`, which the phone's runtime executes,
 * and copies its pictures. Throws with file and line when WXML or WXSS is wrong.
 */
export function packWeapp(weapp: string, out: string): void {
  const files = listFiles(weapp)
  const read = (file: string) => fs.readFileSync(path.join(weapp, file), 'utf8')
  const readJson = (file: string) => JSON.parse(read(file))
  const wxml = new WxmlCompiler(builtIns)
  const configs: Record<string, PageConfig> = {}
  const styles: Record<string, string> = {}
  const modules: string[] = []

  fs.mkdirSync(out, { recursive: true })
  wxml.addTemplate(SLOT_TEMPLATE, '<slot />')
  for (const file of files) {
    const name = file.replace(/\.[^.]+$/, '')
    if (file.endsWith('.wxml')) wxml.addTemplate(name, read(file))
    else if (file.endsWith('.wxs')) wxml.addScript(name, read(file))
    else if (file.endsWith('.wxss'))
      styles[name] = translateWxss(read(file), builtIns, (specifier) => read(resolveFrom(file, specifier)))
    else if (file.endsWith('.js')) modules.push(wrapModule(name, read(file)))
    else if (file.endsWith('.json') && !NOT_A_PAGE.test(file))
      configs[name] = absoluteComponents(file, readJson(file))
    else if (PICTURE.test(file)) copyFile(path.join(weapp, file), path.join(out, 'weapp', file))
  }
  fs.writeFileSync(
    path.join(out, 'weapp.js'),
    `window.weapp={appConfig:${JSON.stringify(appConfig(readJson))},configs:${JSON.stringify(configs)},` +
      `styles:${JSON.stringify(styles)},templates:${wxml.compile()},modules:{${modules.join(',\n')}}}`,
  )
}

function appConfig(readJson: (file: string) => Record<string, unknown>): AppConfig {
  const config = readJson('app.json')
  if (typeof config.themeLocation === 'string') config.themes = readJson(config.themeLocation)
  return config as unknown as AppConfig
}

/** The source keeps its name, so a stack trace in the browser says which file of the mini-program failed. */
function wrapModule(name: string, source: string): string {
  const names = [...MODULE_ARGUMENTS, ...HIDDEN_GLOBALS].join(',')
  return `${JSON.stringify(name)}:function(${names}){${source.replace(/\/\/# sourceMappingURL=.*$/m, '')}\n}`
}

const resolveFrom = (file: string, specifier: string): string =>
  specifier.startsWith('/') ? specifier.slice(1) : path.posix.join(path.posix.dirname(file), specifier)

/** Component paths in JSON are relative to the file; glass-easel wants them from the root. */
function absoluteComponents(file: string, config: PageConfig): PageConfig {
  for (const [tag, location] of Object.entries(config.usingComponents ?? {}))
    config.usingComponents = { ...config.usingComponents, [tag]: `/${resolveFrom(file, location)}` }
  return config
}

function copyFile(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.copyFileSync(from, to)
}
