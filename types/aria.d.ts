import '@tarojs/components/types/common'

// What config/aria/list.js passes through on the mini-program and Taro's Babel plug-in turns into aria-* on the website.
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaHidden?: boolean
    ariaChecked?: boolean
    ariaSelected?: boolean
    ariaExpanded?: boolean
    ariaDisabled?: boolean
  }
}
