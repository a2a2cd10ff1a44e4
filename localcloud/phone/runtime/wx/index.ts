import { record } from '../log'
import { cloudPart } from './cloud'
import type { WxContext } from './context'
import { filesPart } from './files'
import { interfacePart } from './interface'
import { navigationPart } from './navigation'
import { ownerPart } from './owner'
import { queryPart } from './query'
import { storagePart } from './storage'
import { systemPart } from './system'

/**
 * The object `wx` of the logic layer. A name the phone does not have is undefined, as on an old phone, so a
 * mini-program can test for it; asking for one after the start is written to the log for whoever watches.
 */
export function createWx(context: WxContext, isStarted: () => boolean): object {
  const wx: Record<string, unknown> = {
    ...storagePart(context.device),
    ...navigationPart(context),
    ...interfacePart(context),
    ...systemPart(context),
    ...queryPart(context),
    ...filesPart(context),
    ...cloudPart(context),
    ...ownerPart(context),
  }
  wx.canIUse = (schema: string) => {
    const [name, ...rest] = schema.split('.')
    return name in wx && !rest.includes('undefined')
  }
  const missed = new Set<string>()
  return new Proxy(wx, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && isStarted() && !missed.has(name)) {
        missed.add(name)
        record('warning', `wx.${name} 手机里没有实现，小程序得到 undefined。`)
      }
      return Reflect.get(target, name)
    },
  })
}
