export default definePageConfig({ navigationBarTitleText: '填写品牌' })
