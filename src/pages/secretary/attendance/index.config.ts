export default definePageConfig({ navigationBarTitleText: '出席登记' })
