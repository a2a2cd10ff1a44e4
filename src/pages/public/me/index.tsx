import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

export default function Screen() {
  return (
    <Page title='我的' width='desk'>
      <Empty>这里还没有内容，请稍后再来。</Empty>
    </Page>
  )
}
