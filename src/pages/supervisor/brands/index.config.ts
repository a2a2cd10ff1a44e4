export default definePageConfig({ navigationBarTitleText: '所属品牌' })
