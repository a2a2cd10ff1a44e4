const steps = getApp().steps
Page({
  data: { depth: 0, said: '' },
  onLoad() {
    steps.push('load')
    this.setData({ depth: getCurrentPages().length })
  },
  onShow() {
    steps.push('show')
  },
  onReady() {
    steps.push('ready')
  },
  onHide() {
    steps.push('hide')
  },
  onUnload() {
    steps.push('unload')
  },
  deeper() {
    wx.navigateTo({ url: '/pages/record/index', fail: ({ errMsg }) => this.setData({ said: errMsg }) })
  },
  replace() {
    wx.redirectTo({ url: '/sub/pages/deep/index?from=替换' })
  },
})
