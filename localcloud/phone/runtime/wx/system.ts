import { type Device, NAVIGATION_BAR_HEIGHT, SDK_VERSION, STATUS_BAR_HEIGHT } from '../device'
import { answer, type Callbacks } from './answer'
import type { WxContext, WxPart } from './context'

const MENU_BUTTON = { width: 87, height: 32, top: STATUS_BAR_HEIGHT + 6, rightMargin: 7 }
const TAB_BAR_HEIGHT = 49
const STANDARD_FONT_PIXELS = 16

const width = () => document.documentElement.clientWidth || 375
const height = () => document.documentElement.clientHeight || 812

function windowInfo({ pages }: WxContext) {
  const withTabs = pages.top && pages.isTab(pages.top.path)
  const bars = pages.top?.config.navigationStyle === 'custom' ? 0 : STATUS_BAR_HEIGHT + NAVIGATION_BAR_HEIGHT
  return {
    pixelRatio: window.devicePixelRatio || 2,
    screenWidth: width(),
    screenHeight: height(),
    windowWidth: width(),
    windowHeight: height() - bars - (withTabs ? TAB_BAR_HEIGHT : 0),
    statusBarHeight: STATUS_BAR_HEIGHT,
    screenTop: bars,
    safeArea: {
      top: STATUS_BAR_HEIGHT,
      left: 0,
      right: width(),
      bottom: height(),
      width: width(),
      height: height() - STATUS_BAR_HEIGHT,
    },
  }
}

const deviceInfo = () => ({
  brand: 'devtools',
  model: '本地手机',
  system: 'iOS 17.0',
  platform: 'devtools',
  benchmarkLevel: 50,
  memorySize: '4096',
})

const appInfo = ({ app, device }: WxContext) => ({
  SDKVersion: SDK_VERSION,
  version: '8.0.50',
  language: 'zh_CN',
  enableDebug: false,
  host: { appId: '', env: 'WeChat' },
  ...(app.darkmode ? { theme: device.theme } : {}),
  fontSizeScaleFactor: device.fontScale,
  fontSizeSetting: STANDARD_FONT_PIXELS * device.fontScale,
})

/** Adds `onName` and `offName` for an event of the device. */
function subscription(name: string, add: (listener: (payload: object) => void) => () => void): WxPart {
  const removers = new Map<unknown, () => void>()
  return {
    [`on${name}`]: (listener: (payload: object) => void) => removers.set(listener, add(listener)),
    [`off${name}`]: (listener?: unknown) => {
      for (const [given, remove] of removers) if (!listener || given === listener) remove()
      if (listener) removers.delete(listener)
      else removers.clear()
    },
  }
}

/** How the mini-program was opened, in WeChat's shape. */
export function launchOptions({ pages, device }: Pick<WxContext, 'pages' | 'device'>): object {
  const { path, query } = pages.address(device.launch.path || pages.all[0])
  return {
    path,
    query,
    scene: device.launch.scene,
    referrerInfo: {},
    shareTicket: undefined,
    forwardMaterials: [],
  }
}

const network = (device: Device) => ({
  isConnected: device.online,
  networkType: device.online ? 'wifi' : 'none',
})

/** What the mini-program can learn about the phone, and be told when it changes. */
export function systemPart(context: WxContext): WxPart {
  const { device } = context
  const systemInfo = () => ({ ...windowInfo(context), ...deviceInfo(), ...appInfo(context) })
  const errors = new Set<(message: string) => void>()
  return {
    getSystemInfoSync: systemInfo,
    getSystemInfo: (options?: Callbacks) => answer('getSystemInfo', options, systemInfo),
    getSystemInfoAsync: (options?: Callbacks) => answer('getSystemInfoAsync', options, systemInfo),
    getWindowInfo: () => windowInfo(context),
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: () => appInfo(context),
    getSystemSetting: () => ({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true }),
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getMenuButtonBoundingClientRect: () => ({
      width: MENU_BUTTON.width,
      height: MENU_BUTTON.height,
      top: MENU_BUTTON.top,
      bottom: MENU_BUTTON.top + MENU_BUTTON.height,
      right: width() - MENU_BUTTON.rightMargin,
      left: width() - MENU_BUTTON.rightMargin - MENU_BUTTON.width,
    }),
    getLaunchOptionsSync: () => launchOptions(context),
    getEnterOptionsSync: () => launchOptions(context),
    getNetworkType: (options?: Callbacks) =>
      answer('getNetworkType', options, () => ({ networkType: network(device).networkType })),
    ...subscription('NetworkStatusChange', (listener) =>
      device.events.on('online', () => listener(network(device))),
    ),
    ...subscription('ThemeChange', (listener) => device.events.on('theme', (theme) => listener({ theme }))),
    ...subscription('AppShow', (listener) =>
      device.events.on('visible', (visible) => visible && listener(launchOptions(context))),
    ),
    ...subscription('AppHide', (listener) =>
      device.events.on('visible', (visible) => !visible && listener({})),
    ),
    ...subscription('WindowResize', (listener) => {
      const resized = () => listener({ size: windowInfo(context) })
      window.addEventListener('resize', resized)
      return () => window.removeEventListener('resize', resized)
    }),
    onError: (listener: (message: string) => void) => errors.add(listener),
    offError: (listener: (message: string) => void) => errors.delete(listener),
    onUnhandledRejection: () => undefined,
    offUnhandledRejection: () => undefined,
    onPageNotFound: () => undefined,
    offPageNotFound: () => undefined,
    onMemoryWarning: () => undefined,
    offMemoryWarning: () => undefined,
    onAudioInterruptionBegin: () => undefined,
    onAudioInterruptionEnd: () => undefined,
    onKeyboardHeightChange: () => undefined,
    offKeyboardHeightChange: () => undefined,
    onUserCaptureScreen: () => undefined,
    offUserCaptureScreen: () => undefined,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (result: object) => void) =>
        setTimeout(() => listener({ hasUpdate: false }), 0),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    reportEvent: () => undefined,
    reportAnalytics: () => undefined,
    reportPerformance: () => undefined,
    getLogManager: () => silentLogger(),
    getRealtimeLogManager: () => silentLogger(),
    getPerformance: () => ({
      now: () => device.now(),
      createObserver: () => ({ observe() {}, disconnect() {} }),
    }),
    triggerGC: () => undefined,
    getExptInfoSync: () => ({}),
    getExtConfigSync: () => ({}),
    preloadAssets: () => undefined,
    exitMiniProgram: (options?: Callbacks) =>
      answer('exitMiniProgram', options, () => device.setVisible(false)),
    loadFontFace: (options?: Callbacks) => answer('loadFontFace', options, () => undefined),
  }
}

const silentLogger = () =>
  Object.fromEntries(
    ['log', 'info', 'warn', 'error', 'debug', 'setFilterMsg', 'addFilterMsg'].map((name) => [
      name,
      () => undefined,
    ]),
  )
