import { type BuiltIn, reflect } from './define'
import { pictureAddress } from './picture'
import { PRESS_PROPERTIES, pressable, reachByKeyboard, showPress } from './press'
import type { Services } from './services'

/** `<view>`, `<cover-view>` and other plain containers. */
export const container: BuiltIn = { properties: PRESS_PROPERTIES, create: pressable }

/** `<text>`: keeps line breaks; its spaces and selection follow its properties. */
export const text: BuiltIn = {
  properties: { selectable: false, userSelect: false, space: '', decode: false, maxLines: null },
  create(host) {
    return {
      ...pressable(host),
      changed: {
        selectable: (on) => reflect(host.element, 'selectable', on),
        userSelect: (on) => reflect(host.element, 'selectable', on),
        space: (space) => reflect(host.element, 'space', space),
      },
    }
  },
}

/** `<navigator>`: goes where its address says. */
export const navigator = (services: Services): BuiltIn => ({
  properties: { ...PRESS_PROPERTIES, hoverClass: 'navigator-hover', url: '', openType: 'navigate', delta: 1 },
  create(host) {
    host.element.setAttribute('role', 'link')
    reachByKeyboard(host.element)
    showPress(host)
    host.element.addEventListener('click', () =>
      services.navigate(host.data.openType, host.data.url, host.data.delta),
    )
    return {}
  },
})

/** `<canvas type="2d">`: a selector query hands out the canvas inside. */
export const canvas: BuiltIn = {
  properties: { type: '', canvasId: '', disableScroll: false },
  create(host) {
    host.element.prepend(document.createElement('canvas'))
    return { changed: { canvasId: (id) => reflect(host.element, 'canvas-id', id) } }
  },
}

/** `<progress>` */
export const progress: BuiltIn = {
  properties: {
    percent: 0,
    showInfo: false,
    strokeWidth: 6,
    activeColor: '#09BB07',
    backgroundColor: '#EBEBEB',
  },
  create({ element, data }) {
    const bar = document.createElement('div')
    const fill = document.createElement('div')
    const info = document.createElement('span')
    bar.append(fill)
    element.append(bar, info)
    element.setAttribute('role', 'progressbar')
    const draw = () => {
      bar.style.height = `${data.strokeWidth}px`
      bar.style.background = data.backgroundColor
      fill.style.width = `${Math.min(100, Math.max(0, data.percent))}%`
      fill.style.background = data.activeColor
      info.textContent = data.showInfo ? `${data.percent}%` : ''
      element.setAttribute('aria-valuenow', String(data.percent))
    }
    return { changed: { percent: draw, showInfo: draw, activeColor: draw, backgroundColor: draw } }
  },
}

const ICONS: Record<string, [sign: string, colour: string]> = {
  success: ['✔', '#07c160'],
  success_no_circle: ['✔', '#07c160'],
  info: ['ℹ', '#10aeff'],
  warn: ['!', '#fa5151'],
  waiting: ['◷', '#10aeff'],
  cancel: ['✕', '#fa5151'],
  download: ['↓', '#07c160'],
  search: ['⌕', '#b2b2b2'],
  clear: ['✕', '#b2b2b2'],
}

/** `<icon>` */
export const icon: BuiltIn = {
  properties: { type: '', size: 23, color: '' },
  create({ element, data }) {
    const draw = () => {
      const [sign, colour] = ICONS[data.type] ?? ['', '']
      element.textContent = sign
      element.style.fontSize = `${data.size}px`
      element.style.color = data.color || colour
    }
    return { changed: { type: draw, size: draw, color: draw } }
  },
}

/** `<web-view>`: says which address WeChat would open; foreign pages are not loaded into the phone. */
export const webView: BuiltIn = {
  properties: { src: '' },
  create({ element }) {
    return { changed: { src: (address) => (element.textContent = `网页：${address}`) } }
  },
}

/** `<page-meta>`: the page's own root font size and background. */
export const pageMeta = (services: Services): BuiltIn => ({
  properties: {
    rootFontSize: '',
    rootBackgroundColor: '',
    backgroundColor: '',
    pageStyle: '',
    pageFontSize: '',
  },
  create({ element }) {
    const pass = (name: string) => (value: string) => {
      reflect(element, name, value)
      services.pageMetaChanged()
    }
    return {
      changed: {
        rootFontSize: pass('root-font-size'),
        rootBackgroundColor: pass('root-background-color'),
        pageStyle: pass('page-style'),
      },
    }
  },
})

/** `<movable-view>`: stands where its x and y say. */
export const movableView: BuiltIn = {
  properties: { x: 0, y: 0, direction: 'none' },
  create({ element, data }) {
    const draw = () => {
      element.style.transform = `translate(${data.x}px, ${data.y}px)`
    }
    return { changed: { x: draw, y: draw } }
  },
}

/** `<match-media>`: shown while the window is as wide as it asks. */
export const matchMedia: BuiltIn = {
  properties: { minWidth: 0, maxWidth: 0 },
  create({ element, data }) {
    const draw = () => {
      const width = document.documentElement.clientWidth
      element.hidden = width < data.minWidth || (data.maxWidth > 0 && width > data.maxWidth)
    }
    return { changed: { minWidth: draw, maxWidth: draw } }
  },
}

/** `<video>`: the browser's own player. */
export const video: BuiltIn = {
  properties: { src: '', poster: '', controls: true },
  create({ element }) {
    const player = Object.assign(document.createElement('video'), { playsInline: true })
    element.prepend(player)
    return {
      changed: {
        src: (source) => (player.src = pictureAddress(source)),
        poster: (source) => (player.poster = pictureAddress(source)),
        controls: (on) => (player.controls = Boolean(on)),
      },
    }
  },
}
