import type { ReactNode } from 'react'
import { goTo, goToTab } from '@/lib/router'
import { AskingWho } from '@/lib/states/AskingWho'
import { Remote } from '@/lib/states/Remote'
import { Empty } from '@/ui/States'
import { useOwnBrand } from './use-own-brand'

interface Props {
  /** What stands around whatever is said instead of the plan; the plan of an editor brings a frame of its own. */
  frame?: (content: ReactNode) => ReactNode
  children: (brandId: string) => ReactNode
}

/** Opens the plan of a brand to whoever has one; everybody else is told where to go. */
export function BrandGuard({ frame = (content) => content, children }: Props) {
  const { session, own, brandId } = useOwnBrand()
  if (session.status === 'unknown') return <>{frame(<AskingWho session={session} />)}</>
  if (session.me && brandId) return <>{children(brandId)}</>
  return <>{frame(session.me && own ? <Remote of={own}>{() => <NoBrand />}</Remote> : <NotHere />)}</>
}

function NoBrand() {
  return (
    <Empty icon='flag' action={{ text: '去创建品牌', onPress: () => void goTo('branding/brand') }}>
      工作方案是为品牌写的，本组织还没有品牌。先定下名称，再来安排任务。
    </Empty>
  )
}

function NotHere() {
  return (
    <Empty icon='lock' action={{ text: '去“我的”', onPress: () => void goToTab('me') }}>
      工作方案供本支部党员和上级督导查看。请先在“我的”里绑定身份，再从品牌打开。
    </Empty>
  )
}
