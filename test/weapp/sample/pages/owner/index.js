Page({
  data: { said: '' },
  say(text) {
    this.setData({ said: text })
  },
  onLoad() {
    wx.cloud.init()
    this.say(wx.getStorageSync('words') || '没有记过')
    wx.onNetworkStatusChange(({ isConnected }) => this.say(isConnected ? '有网了' : '断网了'))
    wx.onThemeChange(({ theme }) => this.say(`主题 ${theme}`))
  },
  async scan() {
    try {
      this.say(`扫到 ${(await wx.scanCode()).result}`)
    } catch ({ errMsg }) {
      this.say(errMsg)
    }
  },
  async subscribe() {
    this.say(JSON.stringify(await wx.requestSubscribeMessage({ tmplIds: ['notice'] })))
  },
  async ask() {
    const { confirm } = await wx.showModal({
      title: '撤回签到',
      content: '撤回后需要重新签到。',
      confirmText: '撤回它',
    })
    this.say(confirm ? '已撤回' : '没有撤回')
  },
  pick() {
    wx.showActionSheet({
      itemList: ['请假', '补签'],
      success: ({ tapIndex }) => this.say(`选了 ${tapIndex}`),
      fail: ({ errMsg }) => this.say(errMsg),
    })
  },
  onShareAppMessage({ from, target }) {
    return { title: `机关先锋（${from}${target ? target.id : ''}）`, path: 'pages/owner/index?brand=7' }
  },
  call() {
    wx.cloud.callFunction({
      name: 'api',
      data: { at: new Date(0), empty: undefined },
      success: ({ result }) => this.say(`云说 ${JSON.stringify(result)}`),
      fail: ({ errMsg }) => this.say(errMsg),
    })
  },
  remember() {
    wx.setStorageSync('words', '上次写到一半')
    this.say('记住了')
  },
  request() {
    wx.request({ url: 'https://example.org', fail: ({ errMsg }) => this.say(errMsg) })
  },
  look() {
    const hidden = [
      typeof window,
      typeof document,
      typeof fetch,
      typeof URL,
      typeof AbortController,
      typeof globalThis.document,
    ]
    this.say(`${hidden.join()} ${new Date(Date.now()).getFullYear()} ${wx.getAppBaseInfo().theme}`)
  },
  numbered({ detail }) {
    this.say(detail.errMsg)
  },
})
