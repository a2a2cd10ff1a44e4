import type { Services } from '../built-ins/services'
import { showModal } from '../dialogs/modal'
import { scan } from '../dialogs/scan'
import { showShareCard } from '../dialogs/share'
import { askToSubscribe } from '../dialogs/subscribe'
import { showToast } from '../dialogs/toast'
import { record } from '../log'
import type { ShareCard } from '../page-view'
import { answer, type Callbacks, WxError } from './answer'
import type { WxContext, WxPart } from './context'

const SUBSCRIBE_LIMIT = 3

/** Path and query of a mini-program code; anything else a camera reads is plain text. */
function scanned(text: string) {
  const path = /^\/?(pages|[\w-]+\/[\w/-]+)\/[\w/-]*index(\?|$)/.test(text)
    ? text.replace(/^\//, '')
    : undefined
  return {
    result: path ? '' : text,
    path,
    scanType: path ? 'WX_CODE' : 'QR_CODE',
    charSet: 'UTF-8',
    rawData: '',
  }
}

/** What needs the phone's owner: scanning, allowing messages, sharing, privacy, signing in. */
export function ownerPart(context: WxContext): WxPart {
  const { cloud, device, events } = context
  return {
    scanCode: (options?: Callbacks) =>
      answer('scanCode', options, async () => {
        const text = await scan()
        if (text === null) throw new WxError('cancel')
        return scanned(text)
      }),
    requestSubscribeMessage: (options: Callbacks & { tmplIds: string[] }) =>
      answer('requestSubscribeMessage', options, async ({ tmplIds }) => {
        if (!tmplIds?.length) throw new WxError("TmplIds can't be empty", 20001)
        if (tmplIds.length > SUBSCRIBE_LIMIT) throw new WxError('tmplIds limit exceed', 20003)
        const templates = await cloud.post<{ id: string; title: string }[]>('/__local/phone/templates', {
          ids: tmplIds,
        })
        const answers = await askToSubscribe(templates)
        await cloud.post('/__local/phone/subscriptions', { answers })
        return answers
      }),
    login: (options?: Callbacks) =>
      answer('login', options, () => ({ code: `local-${device.openid}-${device.now()}` })),
    checkSession: (options?: Callbacks) => answer('checkSession', options, () => undefined),
    getSetting: (options?: Callbacks) =>
      answer('getSetting', options, () => ({
        authSetting: {},
        subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
      })),
    openSetting: (options?: Callbacks) => answer('openSetting', options, () => ({ authSetting: {} })),
    authorize: (options?: Callbacks) => answer('authorize', options, () => undefined),
    showShareMenu: (options?: Callbacks) => answer('showShareMenu', options, () => undefined),
    hideShareMenu: (options?: Callbacks) => answer('hideShareMenu', options, () => undefined),
    updateShareMenu: (options?: Callbacks) => answer('updateShareMenu', options, () => undefined),
    request: (options: Callbacks & { url: string }) =>
      answer('request', options, ({ url }) => {
        throw new WxError(`url not in domain list，小程序没有登记域名 ${url}`, 600002)
      }),
    navigateToMiniProgram: (options: Callbacks & { appId?: string }) =>
      answer('navigateToMiniProgram', options, async ({ appId = '' }) => {
        await showModal({ title: '打开另一个小程序', content: appId, showCancel: false })
      }),
    ...privacy(events),
  }
}

/** The privacy agreement: agreed once per opened phone. */
function privacy(events: WxContext['events']): WxPart {
  let agreed = false
  let ask: ((resolve: (answer: { event: string }) => void, info: object) => void) | undefined
  const require = async () => {
    if (agreed || !ask) return
    await new Promise<void>((resolve, reject) =>
      ask?.(
        ({ event }) => {
          if (event === 'disagree') reject(new WxError('privacy permission is not authorized', 104))
          if (event === 'agree') resolve()
        },
        { referrer: 'requirePrivacyAuthorize' },
      ),
    )
    agreed = true
  }
  events.on('privacy-agreed', () => {
    agreed = true
  })
  return {
    getPrivacySetting: (options?: Callbacks) =>
      answer('getPrivacySetting', options, () => ({
        needAuthorization: !agreed,
        privacyContractName: '《用户隐私保护指引》',
      })),
    onNeedPrivacyAuthorization: (listener: typeof ask) => {
      ask = listener
    },
    requirePrivacyAuthorize: (options?: Callbacks) => answer('requirePrivacyAuthorize', options, require),
    openPrivacyContract: (options?: Callbacks) =>
      answer('openPrivacyContract', options, async () => {
        await showModal({
          title: '用户隐私保护指引',
          content: '在微信里，这里打开小程序登记的隐私保护指引。',
          showCancel: false,
        })
      }),
  }
}

/** Asks the top page for its card and shows it. */
export async function share(
  context: WxContext,
  from: 'button' | 'menu',
  target?: { id: string; dataset: Record<string, unknown> },
): Promise<void> {
  const page = context.pages.top
  if (!page) return
  if (!page.instance.onShareAppMessage) {
    showToast({ title: '当前页面不可转发', icon: 'none' })
    return
  }
  const given = (await page.instance.onShareAppMessage({ from, target })) as ShareCard | undefined
  const card = { ...given, ...(await given?.promise) }
  const query = Object.entries(page.query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const shown = {
    title: card.title ?? context.app.window?.navigationBarTitleText ?? '',
    path: card.path ?? [page.path, query].filter(Boolean).join('?'),
    imageUrl: context.files.address(card.imageUrl ?? ''),
  }
  record('call', `转发 ${shown.title} ${shown.path}`)
  await showShareCard(
    shown,
    context.events.has('share') ? (each) => context.events.emit('share', each) : undefined,
  )
}

/** `<image>` takes file ids of the cloud and paths of temporary files; what is not there stays unseen. */
async function addressOfPicture({ cloud, files }: WxContext, source: string): Promise<string> {
  if (!source?.startsWith('cloud://')) return files.address(source)
  try {
    return await cloud.addressOf(source)
  } catch (error) {
    record('warning', `图片打不开：${source} ${String(error)}`)
    return ''
  }
}

/** What built-in components ask of the phone. */
export function ownerServices(context: () => WxContext): Omit<Services, 'choose'> {
  return {
    share: (target) => void share(context(), 'button', target),
    askPhoneNumber: async () => {
      const { confirm } = await showModal({
        title: '手机号',
        content: '允许小程序获得这个微信绑定的手机号？',
        confirmText: '允许',
        cancelText: '拒绝',
      })
      return confirm
        ? (await context().cloud.post<{ code: string }>('/__local/phone/phone-number', {})).code
        : null
    },
    agreePrivacy: () => context().events.emit('privacy-agreed', undefined),
    contact: () => showToast({ title: '在微信里这里打开客服会话', icon: 'none' }),
    navigate: (openType, url, delta) => {
      const { pages } = context()
      if (openType === 'redirect') pages.redirectTo(url)
      else if (openType === 'switchTab') pages.switchTab(url)
      else if (openType === 'reLaunch') pages.reLaunch(url)
      else if (openType === 'navigateBack') pages.navigateBack(delta)
      else pages.navigateTo(url)
    },
    pictureAddress: (source) => addressOfPicture(context(), source),
    pageMetaChanged: () => context().pages.changed(),
  }
}
