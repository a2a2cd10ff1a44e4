import { create } from 'zustand'
import type { IconName } from '@/ui/Icon'
import { urlOf } from './router'

export interface NavigationItem {
  text: string
  icon: IconName
  /** Made by `urlOf`. */
  url: string
  /** What waits there. */
  count?: number
}

export interface NavigationSection {
  /** None for the tabs. */
  title?: string
  items: NavigationItem[]
}

const tabs: NavigationSection = {
  items: [
    { text: '首页', icon: 'home', url: urlOf('public/home') },
    { text: '品牌', icon: 'grid', url: urlOf('public/brands') },
    { text: '活动', icon: 'calendar', url: urlOf('public/activities') },
    { text: '我的', icon: 'person', url: urlOf('public/me') },
  ],
}

interface DeskNavigation {
  sections: NavigationSection[]
  /** Sets what a person's roles add below the tabs. */
  setDesks: (desks: NavigationSection[]) => void
}

/** What the website's side navigation offers: the tabs for everyone, then the desks of one's roles. */
export const useDeskNavigation = create<DeskNavigation>((set) => ({
  sections: [tabs],
  setDesks: (desks) => set({ sections: [tabs, ...desks] }),
}))
