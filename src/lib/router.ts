import Taro, { useRouter } from '@tarojs/taro'

const TABS = ['home', 'brands', 'activities', 'me'] as const
export type Tab = (typeof TABS)[number]

/** Screen addresses: `public/brand`, `member/check-in`. */
export type Screen =
  `${'public' | 'visitor' | 'member' | 'secretary' | 'branding' | 'supervisor' | 'admin'}/${string}`
export type Parameters = Record<string, string | number | boolean | undefined>

const addressOf = (screen: Screen) => `/pages/${screen}/index`

/** The address of a screen with its parameters; undefined ones are left out. */
export function urlOf(screen: Screen, parameters: Parameters = {}): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return addressOf(screen) + (query && `?${query}`)
}

const tabOf = (url: string) => TABS.find((tab) => url.split('?')[0] === addressOf(`public/${tab}`))

/** A mini-program keeps at most ten pages: beyond, the new one takes the place of the last. */
const MOST_PAGES = 10

/** Goes to an address made by `urlOf`, whatever kind of screen it is. */
export async function goToUrl(url: string) {
  const tab = tabOf(url)
  if (tab) await Taro.switchTab({ url: addressOf(`public/${tab}`) })
  else if (Taro.getCurrentPages().length >= MOST_PAGES) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

/** Opens a screen on top of this one; a tab is switched to. */
export const goTo = (screen: Screen, parameters?: Parameters) => goToUrl(urlOf(screen, parameters))

/** Opens a screen in place of this one, so that going back does not meet it again. */
export async function replaceWith(screen: Screen, parameters?: Parameters) {
  const url = urlOf(screen, parameters)
  if (tabOf(url)) await Taro.switchTab({ url })
  else await Taro.redirectTo({ url })
}

export const goToTab = (tab: Tab) => Taro.switchTab({ url: addressOf(`public/${tab}`) })

/** Back, or home where there is nothing behind (a shared link, a scanned code). */
export async function goBack() {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await goToTab('home')
}

/** Neither platform decodes what `urlOf` encoded; an address typed by hand may not be decodable. */
const decoded = (value: string) => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The screen's own parameters, decoded; missing ones are absent. */
export function useParameters<Name extends string>(): Partial<Record<Name, string>> {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params)
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string' && !pair[0].startsWith('$'))
      .map(([name, value]) => [name, decoded(value)]),
  ) as Partial<Record<Name, string>>
}

/** What a screen says of its own place; a screen below another one keeps saying its own. */
export interface Place {
  /** Whether an address made by `urlOf` is this screen. */
  is: (url: string) => boolean
  isTab: boolean
}

/** The place of the screen this is called in. */
export function usePlace(): Place {
  const path = `/${useRouter().path.split('?')[0]?.replace(/^\//, '') ?? ''}`
  return { is: (url) => path === url.split('?')[0], isTab: tabOf(path) !== undefined }
}
