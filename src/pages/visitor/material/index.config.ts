export default definePageConfig({
  navigationBarTitleText: '学习资料',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: true,
})
