import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { HIDDEN_GLOBALS, type PackedWeapp } from '../package-format'
import type { Device } from './device'
import type { Engine } from './engine'
import { record, recordError } from './log'

/** What `App({...})` was given. */
export interface AppInstance {
  onLaunch?(options: object): void
  onShow?(options: object): void
  onHide?(): void
  onError?(message: string): void
  onPageNotFound?(options: object): void
  [key: string]: unknown
}

/** The logic layer: runs the mini-program's JavaScript files with WeChat's globals and without the browser's. */
export class Logic {
  app: AppInstance = {}
  private readonly exportsByPath = new Map<string, { exports: unknown }>()
  private readonly globals: Record<string, unknown>

  constructor(
    private readonly weapp: PackedWeapp,
    private readonly engine: Engine,
    private readonly wx: object,
    private readonly getCurrentPages: () => unknown[],
    device: Device,
  ) {
    this.globals = { ...standardGlobals(), wx, Date: deviceDate(device), console: loggedConsole() }
  }

  has(path: string): boolean {
    return path in this.weapp.modules
  }

  /** Runs a file once and returns what it exports; `path` is without extension. */
  require(path: string): unknown {
    const done = this.exportsByPath.get(path)
    if (done) return done.exports
    const run = this.weapp.modules[path]
    if (!run) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} as unknown }
    this.exportsByPath.set(path, module)
    this.engine.space.componentEnv(path, (registration: ComponentEnv) => {
      run(
        (id: string) => this.require(resolve(path, id)),
        module,
        module.exports,
        this.wx,
        (app: AppInstance) => {
          this.app = app
        },
        registration.Page,
        registration.Component,
        registration.Behavior,
        () => this.app,
        this.getCurrentPages,
        this.globals,
        this.globals,
        this.globals.Date,
        this.globals.console,
        ...HIDDEN_GLOBALS.map(() => undefined),
      )
    })
    return module.exports
  }
}

function resolve(from: string, id: string): string {
  const parts = id.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of id.split('/'))
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  return parts.join('/').replace(/\.js$/, '')
}

/** A Date whose "now" is the phone's clock, which may run ahead or behind. */
function deviceDate(device: Device): DateConstructor {
  return new Proxy(Date, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length ? parameters : [device.now()], newTarget),
    apply: (target) => Reflect.construct(target, [device.now()]).toString(),
    get: (target, key) => (key === 'now' ? () => device.now() : Reflect.get(target, key)),
  })
}

/** Errors and warnings the mini-program prints are shown to whoever looks after the phone. */
function loggedConsole(): Console {
  const text = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' ')
  return Object.assign(Object.create(console), {
    error: (...parts: unknown[]) => recordError(text(parts), 'console.error'),
    warn: (...parts: unknown[]) => record('warning', text(parts)),
  }) as Console
}

const STANDARD = [
  'Object,Array,Promise,Symbol,Map,Set,WeakMap,WeakSet,WeakRef,Reflect,Proxy,Math,JSON,RegExp,BigInt',
  'Error,TypeError,RangeError,SyntaxError,Number,String,Boolean,Function,ArrayBuffer,DataView',
  'Uint8Array,Int8Array,Uint16Array,Int16Array,Uint32Array,Int32Array,Float32Array,Float64Array,Uint8ClampedArray',
  'parseInt,parseFloat,isNaN,isFinite,encodeURIComponent,decodeURIComponent,encodeURI,decodeURI,NaN,Infinity',
]
  .join(',')
  .split(',')

/** What `globalThis` holds in the logic layer: the language itself and timers. */
function standardGlobals(): Record<string, unknown> {
  const here = globalThis as unknown as Record<string, unknown>
  const globals = Object.fromEntries(STANDARD.map((name) => [name, here[name]]))
  for (const timer of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'])
    globals[timer] = (here[timer] as (...parameters: unknown[]) => unknown).bind(globalThis)
  return globals
}
