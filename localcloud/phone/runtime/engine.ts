import * as glassEasel from 'glass-easel'
import { type AssociatedBackend, type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { type PackedWeapp, SLOT_TEMPLATE } from '../package-format'
import { ScreenBackend } from './backend'
import { defineBuiltIns } from './built-ins'
import type { Services } from './built-ins/services'
import { record, recordError } from './log'

/** Taro's templates pass every property WeChat has ever had, most of them empty. */
const TEMPLATE_NOISE = /is not a valid property|received type-incompatible value: expected <\w+> but get null/

/** The component engine with one mini-program loaded into it. */
export interface Engine {
  space: CodeSpace
  backend: AssociatedBackend
}

/** Loads templates, styles and static configuration of a packed mini-program into WeChat's component engine. */
export function createEngine(weapp: PackedWeapp, services: Services): Engine {
  glassEasel.globalOptions.writeIdToDOM = true
  glassEasel.addGlobalErrorListener((error) => {
    recordError(error, '组件出错')
    return false
  })
  glassEasel.addGlobalWarningListener((message) => {
    if (!TEMPLATE_NOISE.test(String(message))) record('warning', String(message))
    return false
  })

  const env = new MiniProgramEnv()
  const builtIns = defineBuiltIns(
    env.getGlobalCodeSpace().getComponentSpace(),
    { groupList: weapp.templates, content: weapp.templates[SLOT_TEMPLATE] },
    services,
  )
  const screen = new ScreenBackend()
  const backend = env.associateBackend(screen)
  const space = env.createCodeSpace('app', true)
  keepIds(space)
  for (const [tag, definition] of builtIns) space.getComponentSpace().setGlobalUsingComponent(tag, definition)
  for (const [path, css] of Object.entries(weapp.styles)) {
    screen.registerStyleSheetContent(path, css)
    space.addStyleSheet(path, path)
  }
  for (const [path, config] of Object.entries(weapp.configs))
    space.addComponentStaticConfig(path, config as Parameters<CodeSpace['addComponentStaticConfig']>[1])
  for (const [path, content] of Object.entries(weapp.templates))
    space.addCompiledTemplate(path, { groupList: weapp.templates, content } as unknown as Parameters<
      CodeSpace['addCompiledTemplate']
    >[1])
  return { space, backend }
}

/**
 * The adapter prefixes every id by its component, which would hide the mini-program's own ids from
 * `label for`, from selector queries and from tests; pages are separate subtrees here, so plain ids do.
 */
function keepIds(space: CodeSpace): void {
  const internals = space as unknown as {
    prepareComponentOptions(...parameters: unknown[]): [glassEasel.ComponentOptions, unknown]
  }
  const prepare = internals.prepareComponentOptions.bind(space)
  internals.prepareComponentOptions = (...parameters) => {
    const [options, isolation] = prepare(...parameters)
    return [{ ...options, idPrefixGenerator: null }, isolation]
  }
}
