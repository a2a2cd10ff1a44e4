const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Android/, 'Android'],
  [/Linux|UOS|Kylin/, 'Linux'],
]

const nameIn = (names: [RegExp, string][], text: string, otherwise: string) =>
  names.find(([form]) => form.test(text))?.[1] ?? otherwise

/** What a browser calls itself in the list of sessions: `Chrome · Windows`. No more of it is told. */
export const describeDevice = (userAgent: string) =>
  `${nameIn(BROWSERS, userAgent, '浏览器')} · ${nameIn(SYSTEMS, userAgent, '电脑')}`
