import { type BuiltIn, reflect } from './define'
import { pressable } from './press'
import type { Services } from './services'

/** Pictures of the package are under `weapp/`; addresses with a scheme stay. */
export function pictureAddress(source: string): string {
  if (!source || /^([a-z][\w+.-]*:|\/\/)/i.test(source)) return source
  return `weapp/${source.replace(/^\.?\//, '')}`
}

/** `<image>`: 320×240 unless styled, filled as its mode says. */
export const image = (services: Services): BuiltIn => ({
  properties: { src: '', mode: 'scaleToFill', lazyLoad: false, alt: '', showMenuByLongpress: false },
  create(host) {
    const { element } = host
    const picture = document.createElement('img')
    element.prepend(picture)
    picture.addEventListener('load', () => {
      if (host.data.mode === 'widthFix')
        element.style.height = `${(element.clientWidth * picture.naturalHeight) / picture.naturalWidth}px`
      if (host.data.mode === 'heightFix')
        element.style.width = `${(element.clientHeight * picture.naturalWidth) / picture.naturalHeight}px`
      host.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => host.fire('error', { errMsg: `图片打不开：${host.data.src}` }))
    return {
      ...pressable(host),
      changed: {
        lazyLoad: (lazy) => (picture.loading = lazy ? 'lazy' : 'eager'),
        mode: (mode) => reflect(element, 'mode', mode),
        src: (source) => {
          void services.pictureAddress(source).then((found) => {
            // Meanwhile it may show something else.
            if (host.data.src !== source) return
            const address = pictureAddress(found)
            if (!address) picture.removeAttribute('src')
            else if (picture.getAttribute('src') !== address) picture.src = address
          })
        },
      },
      attached: () => {
        picture.alt = host.data.alt || (element.getAttribute('aria-label') ?? '')
      },
    }
  },
})
