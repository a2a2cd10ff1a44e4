export default definePageConfig({ navigationBarTitleText: '提出公开' })
