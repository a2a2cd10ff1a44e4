Page({
  data: { counted: 0, steps: '', query: {} },
  onLoad(query) {
    this.setData({ query })
  },
  onPullDownRefresh() {
    this.setData({ steps: '已刷新' })
    wx.stopPullDownRefresh()
  },
  count() {
    this.setData({ counted: this.data.counted + 1 })
  },
  outer() {
    this.setData({ steps: '外层收到' })
  },
  inner() {
    this.setData({ steps: '内层收到' })
  },
  deeper() {
    wx.navigateTo({
      url: '/pages/record/index',
      fail: ({ errMsg }) => wx.showToast({ title: errMsg, icon: 'none' }),
    })
  },
  lost() {
    wx.navigateTo({ url: '/pages/nowhere/index', fail: ({ errMsg }) => this.setData({ steps: errMsg }) })
  },
  crash() {
    throw new Error('页面自己出错')
  },
})
