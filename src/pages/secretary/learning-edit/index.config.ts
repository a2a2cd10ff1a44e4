export default definePageConfig({ navigationBarTitleText: '学习借鉴' })
