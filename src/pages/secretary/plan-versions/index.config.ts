export default definePageConfig({ navigationBarTitleText: '方案版本' })
