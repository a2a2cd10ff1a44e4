import type { AppConfig } from '../../package-format'
import type { Bars } from '../bars'
import type { Device } from '../device'
import type { Emitter } from '../events'
import type { AppInstance } from '../logic'
import type { Pages } from '../pages'
import type { PhoneEvents } from '../phone-controls'
import type { CloudLink } from './cloud-link'
import type { Files } from './temporary-files'

/** What the implementations of `wx` work with. */
export interface WxContext {
  app: AppConfig
  device: Device
  pages: Pages
  bars: Bars
  cloud: CloudLink
  files: Files
  /** Events the frame around the phone listens to. */
  events: Emitter<PhoneEvents>
  /** What `App({...})` was given. */
  appInstance(): AppInstance
}

/** A part of `wx`: functions and values by name. */
export type WxPart = Record<string, unknown>
