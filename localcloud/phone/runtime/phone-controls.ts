import type { Theme } from './device'
import type { SharedCard } from './dialogs/share'
import type { Emitter } from './events'
import type { LogEntry } from './log'

/** What the phone tells the frame around it. */
export interface PhoneEvents {
  /** The owner wants a shared card opened by somebody else. */
  share: SharedCard
  page: { path: string; query: Record<string, string>; title: string }
  log: LogEntry
  'privacy-agreed': undefined
}

/** What the frame and the tests may do with a phone: `window.phone` of its screen. */
export interface PhoneControls {
  readonly events: Emitter<PhoneEvents>
  readonly log: readonly LogEntry[]
  /** Opens a page on top, as tapping a message or a link does; tab pages are switched to. */
  open(url: string): void
  /** Starts over at a page. */
  relaunch(url: string): void
  back(): void
  /** Path and query of the page on top. */
  route(): string
  pullDown(): void
  setTheme(theme: Theme): void
  setFontScale(scale: number): void
  setOnline(online: boolean): void
  setVisible(visible: boolean): void
  setClockOffset(milliseconds: number): void
}

declare global {
  interface Window {
    phone: PhoneControls
  }
}
