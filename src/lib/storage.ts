import Taro from '@tarojs/taro'

/** Keeping failed: the phone is out of room, or forbids keeping. The product goes on, and says so where it matters. */
export class StorageError extends Error {
  constructor(cause: unknown) {
    super(`storage refused: ${String((cause as { errMsg?: string })?.errMsg ?? cause)}`)
    this.name = 'StorageError'
  }
}

/** Small JSON values kept on the phone. */
export interface KeyValueStore {
  /** The kept value, or undefined where there is none or it cannot be read. */
  get<T>(key: string): T | undefined
  /** Throws StorageError. */
  set(key: string, value: unknown): void
  remove(key: string): void
}

const PREFIX = 'obob.'

export const storage: KeyValueStore = {
  get<T>(key: string) {
    try {
      const text: unknown = Taro.getStorageSync(PREFIX + key)
      return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined
    } catch {
      // Half-written or foreign content is the same as none.
      return undefined
    }
  },
  set(key, value) {
    try {
      Taro.setStorageSync(PREFIX + key, JSON.stringify(value))
    } catch (error) {
      throw new StorageError(error)
    }
  },
  remove: (key) => Taro.removeStorageSync(PREFIX + key),
}
