export default definePageConfig({ navigationBarTitleText: '经验与制度' })
