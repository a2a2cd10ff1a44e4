import { goTo } from '@/lib/router'
import { Empty } from '@/ui/States'

/** The front page of a system that has no organisation yet. */
export const NotSetUp = () => (
  <Empty icon='grid' action={{ text: '开始初始化', onPress: () => void goTo('admin/setup') }}>
    系统尚未初始化。请部署人员准备好初始化码，由担任管理员的同志完成初始化后，这里会显示品牌、活动和通知。
  </Empty>
)
