import { Emitter } from './events'

export type Theme = 'light' | 'dark'

/** Pages and layers measure themselves against these, in CSS pixels; an iPhone with a notch. */
export const STATUS_BAR_HEIGHT = 44
export const NAVIGATION_BAR_HEIGHT = 44
export const SDK_VERSION = '3.8.0'

export interface DeviceEvents {
  theme: Theme
  online: boolean
  fontScale: number
  visible: boolean
}

/** What the owner of the phone may set, and what the phone was opened with. */
export interface DeviceOptions {
  /** The WeChat identity of whoever holds the phone. */
  openid: string
  /** Token that proves it to the local cloud. */
  session: string
  /** Name of the person, for whoever looks at several phones. */
  owner: string
  theme: Theme
  /** 1 is the standard font size of WeChat, 1.25 and more what elder people choose. */
  fontScale: number
  online: boolean
  /** Milliseconds the phone's clock is ahead of the real one. */
  clockOffset: number
  /** Path with query the phone opens first; empty for the first page. */
  path: string
  /** WeChat's number for how the mini-program was opened. */
  scene: number
}

/** The phone's switches; everything of the runtime reads them here. */
export class Device {
  readonly events = new Emitter<DeviceEvents>()
  readonly openid: string
  readonly session: string
  readonly launch: { path: string; scene: number }
  theme: Theme
  fontScale: number
  online: boolean
  visible = true

  constructor(readonly options: DeviceOptions) {
    this.openid = options.openid
    this.session = options.session
    this.launch = { path: options.path, scene: options.scene }
    this.theme = options.theme
    this.fontScale = options.fontScale
    this.online = options.online
  }

  now(): number {
    return Date.now() + this.options.clockOffset
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    this.events.emit('theme', theme)
  }

  setFontScale(scale: number): void {
    this.fontScale = scale
    this.events.emit('fontScale', scale)
  }

  setOnline(online: boolean): void {
    this.online = online
    this.events.emit('online', online)
  }

  setVisible(visible: boolean): void {
    if (this.visible === visible) return
    this.visible = visible
    this.events.emit('visible', visible)
  }

  setClockOffset(milliseconds: number): void {
    this.options.clockOffset = milliseconds
  }
}

/** Reads the options a phone is opened with from the address of its screen. */
export function optionsFromAddress(search: string): DeviceOptions {
  const parameters = new URLSearchParams(search)
  return {
    openid: parameters.get('openid') ?? 'visitor',
    owner: parameters.get('owner') ?? '',
    session: parameters.get('session') ?? '',
    theme: parameters.get('theme') === 'dark' ? 'dark' : 'light',
    fontScale: Number(parameters.get('fontScale') ?? 1),
    online: parameters.get('online') !== 'false',
    clockOffset: Number(parameters.get('clockOffset') ?? 0),
    path: parameters.get('path') ?? '',
    scene: Number(parameters.get('scene') ?? 1001),
  }
}
