export default definePageConfig({
  navigationBarTitleText: '制度',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: true,
})
