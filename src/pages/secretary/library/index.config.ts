export default definePageConfig({ navigationBarTitleText: '经验与学习' })
