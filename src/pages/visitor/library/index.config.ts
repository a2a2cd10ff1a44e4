export default definePageConfig({
  navigationBarTitleText: '学习交流',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: true,
})
