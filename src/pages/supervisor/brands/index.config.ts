export default definePageConfig({ navigationBarTitleText: '品牌' })
