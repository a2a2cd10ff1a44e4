/** Window and page settings of a mini-program, as its JSON files hold them. */
export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export interface PageConfig extends WindowConfig {
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
}

export interface TabBarItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBarConfig {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
  list: TabBarItem[]
}

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  window?: WindowConfig
  tabBar?: TabBarConfig
  darkmode?: boolean
  /** Theme values by name, from the file `themeLocation` names; `@name` in window and tabBar refers to them. */
  themes?: { light: Record<string, string>; dark: Record<string, string> }
}

/** One JavaScript file of the mini-program; the arguments are the names its code may see. */
export type ModuleFunction = (...names: unknown[]) => void

/** A mini-program build packed for the phone: what `weapp.js` assigns to `window.weapp`. */
export interface PackedWeapp {
  appConfig: AppConfig
  /** Static JSON of pages and components by path without extension. */
  configs: Record<string, PageConfig>
  /** Style sheets in browser units by path. */
  styles: Record<string, string>
  /** Compiled WXML by path, in the form glass-easel runs. */
  templates: Record<string, unknown>
  modules: Record<string, ModuleFunction>
}

/** Names the module functions receive before the hidden browser globals; the runtime passes them in this order. */
export const MODULE_ARGUMENTS = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'global',
  'globalThis',
  'Date',
  'console',
] as const

/** Browser globals that WeChat's logic layer does not have: modules see them as undefined. */
export const HIDDEN_GLOBALS = [
  'window',
  'document',
  'self',
  'top',
  'parent',
  'navigator',
  'location',
  'history',
  'screen',
  'XMLHttpRequest',
  'fetch',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'HTMLElement',
  'Element',
  'Node',
  'Event',
  'EventTarget',
  'CustomEvent',
  'MessageChannel',
  'MessagePort',
  'BroadcastChannel',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'URL',
  'URLSearchParams',
  'Blob',
  'File',
  'FileReader',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'queueMicrotask',
  'Image',
  'Audio',
  'getComputedStyle',
  'matchMedia',
  'alert',
  'confirm',
  'prompt',
  'btoa',
  'atob',
  'performance',
  'WebSocket',
  'Worker',
  'Intl',
] as const

/** Built-in component tags; in style sheets they become `wx-<tag>`, the elements the phone draws. */
export const BUILT_IN_TAGS = [
  'view',
  'text',
  'button',
  'input',
  'textarea',
  'image',
  'scroll-view',
  'swiper',
  'swiper-item',
  'picker',
  'picker-view',
  'picker-view-column',
  'switch',
  'checkbox',
  'checkbox-group',
  'radio',
  'radio-group',
  'slider',
  'label',
  'form',
  'navigator',
  'canvas',
  'progress',
  'icon',
  'rich-text',
  'web-view',
  'page-meta',
  'navigation-bar',
  'movable-area',
  'movable-view',
  'root-portal',
  'cover-view',
  'cover-image',
  'match-media',
  'video',
] as const

/** The template of every built-in component: it draws what the page put inside. */
export const SLOT_TEMPLATE = 'phone/slot'
