import type { Device } from '../device'
import { answer, type Callbacks, WxError } from './answer'
import type { WxPart } from './context'

const KEY_LIMIT_BYTES = 1024 * 1024
const TOTAL_LIMIT_BYTES = 10 * 1024 * 1024

/** What is stored keeps its type, so that a date comes back as a date. */
interface Stored {
  type: string
  data: unknown
}

/** The mini-program's storage: its own per person, 1 MB a key, 10 MB together. */
export class KeyedStorage {
  private readonly prefix: string

  constructor(device: Device) {
    this.prefix = `phone:${device.openid}:`
  }

  keys(): string[] {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length))
  }

  get(key: string): unknown {
    const text = localStorage.getItem(this.prefix + key)
    if (text === null) return undefined
    const { type, data } = JSON.parse(text) as Stored
    return type === 'date' ? new Date(data as string) : data
  }

  set(key: string, data: unknown): void {
    const type = data instanceof Date ? 'date' : typeof data
    const text = JSON.stringify({ type, data: data === undefined ? '' : data } satisfies Stored)
    if (text.length > KEY_LIMIT_BYTES) throw new WxError('entry size limit reached')
    if (this.bytes() + text.length > TOTAL_LIMIT_BYTES) throw new WxError('exceed storage max size 10Mb')
    localStorage.setItem(this.prefix + key, text)
  }

  remove(key: string): void {
    localStorage.removeItem(this.prefix + key)
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  bytes(): number {
    return this.keys().reduce((sum, key) => sum + (localStorage.getItem(this.prefix + key)?.length ?? 0), 0)
  }
}

/** Storage calls of `wx`, at once and later. */
export function storagePart(device: Device): WxPart {
  const storage = new KeyedStorage(device)
  const info = () => ({
    keys: storage.keys(),
    currentSize: Math.ceil(storage.bytes() / 1024),
    limitSize: TOTAL_LIMIT_BYTES / 1024,
  })
  type Keyed = Callbacks & { key: string; data?: unknown }
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => storage.set(key, data),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: (options: Keyed) =>
      answer('getStorage', options, ({ key }) => {
        const data = storage.get(key)
        if (data === undefined) throw new WxError('data not found')
        return { data }
      }),
    setStorage: (options: Keyed) => answer('setStorage', options, ({ key, data }) => storage.set(key, data)),
    removeStorage: (options: Keyed) => answer('removeStorage', options, ({ key }) => storage.remove(key)),
    clearStorage: (options?: Callbacks) => answer('clearStorage', options, () => storage.clear()),
    getStorageInfo: (options?: Callbacks) => answer('getStorageInfo', options, info),
  }
}
