import { screens } from './pages/pages'

const { public: mainScreens, ...bySubPackage } = screens
const isWeapp = process.env.TARO_ENV === 'weapp'

/** A colour of theme.json where the platform reads it, else the light one. */
const themed = (name: string, light: string) => (isWeapp ? `@${name}` : light)

const tab = (screen: string, text: string) => ({
  pagePath: `pages/public/${screen}/index`,
  text,
  iconPath: `assets/tab/${screen}.png`,
  selectedIconPath: `assets/tab/${screen}-selected.png`,
})

export default defineAppConfig({
  pages: mainScreens.map((screen) => `pages/public/${screen}/index`),
  subPackages: Object.entries<string[]>(bySubPackage)
    .filter(([, names]) => names.length > 0)
    .map(([audience, names]) => ({ root: `pages/${audience}`, pages: names.map((name) => `${name}/index`) })),
  // What everyone may open next is fetched while the first screens are read.
  preloadRule: Object.fromEntries(
    ['home', 'me', 'activity', 'brand'].map((screen) => [
      `pages/public/${screen}/index`,
      { network: 'all' as const, packages: ['pages/visitor'] },
    ]),
  ),
  tabBar: {
    color: themed('tabText', '#6B645C'),
    selectedColor: themed('tabSelected', '#B3261E'),
    backgroundColor: themed('tabBackground', '#FFFFFF'),
    borderStyle: isWeapp ? ('@tabBorder' as 'black') : 'white',
    list: [tab('home', '首页'), tab('brands', '品牌'), tab('activities', '活动'), tab('me', '我的')],
  },
  window: {
    navigationBarBackgroundColor: themed('barBackground', '#FFFFFF'),
    navigationBarTextStyle: isWeapp ? ('@barText' as 'black') : 'black',
    navigationBarTitleText: '一支一品',
    backgroundColor: themed('background', '#FAF8F5'),
    backgroundTextStyle: isWeapp ? ('@pullText' as 'dark') : 'dark',
  },
  ...(isWeapp && { darkmode: true, themeLocation: 'theme.json' }),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
