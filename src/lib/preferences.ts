import { create } from 'zustand'
import { phoneFontScale } from './phone'
import { storage } from './storage'

export type Theme = 'system' | 'light' | 'dark'

interface Preferences {
  /** 长辈版: everything a quarter larger, wider targets. */
  isElder: boolean
  theme: Theme
  setElder: (isElder: boolean) => void
  setTheme: (theme: Theme) => void
}

const KEY = 'preferences'
const kept = storage.get<{ isElder?: boolean; theme?: Theme }>(KEY) ?? {}

/** What the person chose for this phone; applied at once, kept where the phone allows. */
export const usePreferences = create<Preferences>((set, get) => {
  const change = (part: Partial<Preferences>) => {
    set(part)
    const { isElder, theme } = get()
    try {
      storage.set(KEY, { isElder, theme })
    } catch {
      // A full phone: the choice still holds until the app is closed.
    }
  }
  return {
    isElder: kept.isElder ?? false,
    theme: kept.theme ?? 'system',
    setElder: (isElder) => change({ isElder }),
    setTheme: (theme) => change({ theme }),
  }
})

const ELDER = 1.25
const LARGEST = 1.75

/** How much larger than drawn everything is: the phone's own font size times 长辈版. */
export const scaleOf = (isElder: boolean, phone = phoneFontScale()) =>
  Math.min(LARGEST, Math.max(1, phone) * (isElder ? ELDER : 1))
