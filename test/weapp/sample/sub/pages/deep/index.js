Page({
  data: { from: '', steps: '' },
  onLoad({ from }) {
    this.setData({ from: decodeURIComponent(from) })
    wx.setNavigationBarTitle({ title: '深处' })
  },
  onShow() {
    this.setData({ steps: getApp().steps.join('、') })
  },
})
