export default definePageConfig({ navigationBarTitleText: '写工作方案' })
