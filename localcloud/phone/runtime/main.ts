import type { PackedWeapp } from '../package-format'
import { Bars } from './bars'
import type { Services } from './built-ins/services'
import { Device, optionsFromAddress } from './device'
import { choose } from './dialogs/choose'
import { createEngine } from './engine'
import { Emitter } from './events'
import { log, logEvents, recordError } from './log'
import { Logic } from './logic'
import { followOwner } from './owner-settings'
import { Pages } from './pages'
import type { PhoneControls, PhoneEvents } from './phone-controls'
import { showCodes } from './screen-codes'
import { createWx } from './wx'
import { CloudLink } from './wx/cloud-link'
import type { WxContext } from './wx/context'
import { ownerServices, share } from './wx/owner'
import { launchOptions } from './wx/system'
import { Files } from './wx/temporary-files'

declare global {
  interface Window {
    weapp: PackedWeapp
  }
}

/** Starts the packed mini-program on this document. */
function start(weapp: PackedWeapp): void {
  const device = new Device(optionsFromAddress(location.search))
  const events = new Emitter<PhoneEvents>()
  let started = false

  const services: Services = { ...ownerServices(() => context), choose }
  const engine = createEngine(weapp, services)
  const host = document.getElementById('pages') as HTMLElement
  const pages = new Pages(weapp, engine, () => logic, host)
  const bars = new Bars(weapp.appConfig, pages, device)
  const context: WxContext = {
    app: weapp.appConfig,
    device,
    pages,
    bars,
    cloud: new CloudLink(device),
    files: new Files(),
    events,
    appInstance: () => logic.app,
  }
  const wx = createWx(context, () => started)
  const logic = new Logic(weapp, engine, wx, () => pages.current().map((page) => page.instance), device)

  bars.onShare = () => void share(context, 'menu').catch((error) => recordError(error, '转发'))
  logEvents.on('entry', (entry) => events.emit('log', entry))
  window.addEventListener('error', (event) => recordError(event.error ?? event.message, '程序出错'))
  window.addEventListener('unhandledrejection', (event) => recordError(event.reason, '没有接住的拒绝'))
  followOwner(context)
  showCodes(() =>
    [device.options.owner, pages.top?.config.navigationBarTitleText].filter(Boolean).join(' · '),
  )
  window.phone = controls(context)

  logic.require('app')
  const options = launchOptions(context)
  logic.app.onLaunch?.(options)
  logic.app.onShow?.(options)
  for (const [path, config] of Object.entries(weapp.configs))
    if (config.component && logic.has(path)) logic.require(path)
  pages.reLaunch(`/${device.launch.path.replace(/^\//, '') || pages.all[0]}`)
  started = true
}

function controls({ device, pages, events }: WxContext): PhoneControls {
  return {
    events,
    log,
    open: (url) => (pages.isTab(pages.address(url).path) ? pages.switchTab(url) : pages.navigateTo(url)),
    relaunch: (url) => void pages.reLaunch(url),
    back: () => pages.navigateBack(),
    route: () => {
      const top = pages.top
      const query = Object.entries(top?.query ?? {}).map(([name, value]) => `${name}=${value}`)
      return [top?.path ?? '', query.join('&')].filter(Boolean).join('?')
    },
    pullDown: () => pages.top?.refresh(),
    setTheme: (theme) => device.setTheme(theme),
    setFontScale: (scale) => device.setFontScale(scale),
    setOnline: (online) => device.setOnline(online),
    setVisible: (visible) => device.setVisible(visible),
    setClockOffset: (milliseconds) => device.setClockOffset(milliseconds),
  }
}

try {
  start(window.weapp)
} catch (error) {
  recordError(error, '小程序没有启动')
  throw error
}
