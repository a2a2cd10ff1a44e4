import type { ComponentSpace, GeneralComponentDefinition } from 'glass-easel'
import { button, label } from './button'
import { BuiltInRegistry } from './define'
import { input, textarea } from './field'
import { form } from './form'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { image } from './picture'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import type { Services } from './services'
import { slider } from './slider'
import {
  canvas,
  container,
  icon,
  matchMedia,
  movableView,
  navigator,
  pageMeta,
  progress,
  text,
  video,
  webView,
} from './small'
import { swiper } from './swiper'
import { checkbox, checkboxGroup, radio, radioGroup, switchControl } from './toggles'

/** Defines WeChat's built-in components; returns them by the tag templates use for them. */
export function defineBuiltIns(
  space: ComponentSpace,
  slotTemplate: object,
  services: Services,
): Map<string, GeneralComponentDefinition> {
  const registry = new BuiltInRegistry(space, slotTemplate)
  for (const tag of ['view', 'cover-view', 'swiper-item', 'movable-area', 'root-portal', 'navigation-bar'])
    registry.add(tag, container)
  registry.add('text', text)
  registry.add('button', button(services))
  registry.add('label', label)
  registry.add('input', input)
  registry.add('textarea', textarea)
  registry.add('image', image(services))
  registry.add('cover-image', image(services))
  registry.add('scroll-view', scrollView)
  registry.add('swiper', swiper)
  registry.add('picker', picker(services))
  registry.add('picker-view', pickerView)
  registry.add('picker-view-column', pickerViewColumn)
  registry.add('switch', switchControl)
  registry.add('checkbox', checkbox)
  registry.add('checkbox-group', checkboxGroup)
  registry.add('radio', radio)
  registry.add('radio-group', radioGroup)
  registry.add('slider', slider)
  registry.add('form', form)
  registry.add('navigator', navigator(services))
  registry.add('canvas', canvas)
  registry.add('progress', progress)
  registry.add('icon', icon)
  registry.add('rich-text', richText)
  registry.add('web-view', webView)
  registry.add('page-meta', pageMeta(services))
  registry.add('movable-view', movableView)
  registry.add('match-media', matchMedia)
  registry.add('video', video)
  return registry.definitions
}
