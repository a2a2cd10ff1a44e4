Page({
  data: { shown: 0 },
  onShow() {
    this.setData({ shown: this.data.shown + 1 })
    wx.setTabBarBadge({ index: 0, text: '3' })
  },
})
