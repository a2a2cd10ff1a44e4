import type { Role } from '@contract/roles'
import type { IconName } from '@/ui/Icon'
import type { Screen } from './router'
import type { Session } from './session'

/** A place of work, offered on 我的 and in the website's side navigation to who holds one of the roles. */
export interface Desk {
  text: string
  icon: IconName
  screen: Screen
  roles: readonly Role[]
}

interface DeskGroup {
  title: string
  desks: Desk[]
}

const GROUPS: DeskGroup[] = [
  {
    title: '支部工作',
    desks: [
      { text: '支部活动', icon: 'calendar', screen: 'secretary/activities', roles: ['secretary'] },
      { text: '支部品牌', icon: 'grid', screen: 'branding/brand', roles: ['secretary'] },
      { text: '工作方案', icon: 'flag', screen: 'secretary/plan', roles: ['secretary'] },
      { text: '党员名册', icon: 'people', screen: 'secretary/roster', roles: ['secretary'] },
      { text: '意见办理', icon: 'message', screen: 'secretary/feedback', roles: ['secretary'] },
      { text: '通知管理', icon: 'bell', screen: 'secretary/notices', roles: ['secretary'] },
      { text: '经验与学习', icon: 'document', screen: 'secretary/library', roles: ['secretary'] },
    ],
  },
  {
    title: '督导工作',
    desks: [
      { text: '支部活动', icon: 'calendar', screen: 'supervisor/activities', roles: ['supervisor'] },
      { text: '所属品牌', icon: 'grid', screen: 'supervisor/brands', roles: ['supervisor'] },
      {
        text: '公开审批',
        icon: 'done',
        screen: 'supervisor/publications',
        roles: ['confidentiality-reviewer', 'supervisor'],
      },
      { text: '党员名册', icon: 'people', screen: 'supervisor/rosters', roles: ['supervisor'] },
      { text: '意见办理', icon: 'message', screen: 'supervisor/feedback', roles: ['supervisor'] },
      { text: '通知管理', icon: 'bell', screen: 'supervisor/notices', roles: ['supervisor'] },
      { text: '经验与制度', icon: 'document', screen: 'supervisor/library', roles: ['supervisor'] },
      { text: '举报办理', icon: 'lock', screen: 'supervisor/reports', roles: ['discipline-contact'] },
    ],
  },
  {
    title: '内容审核',
    desks: [{ text: '内容审核', icon: 'done', screen: 'admin/review', roles: ['content-reviewer'] }],
  },
  {
    title: '系统管理',
    desks: [
      { text: '组织管理', icon: 'grid', screen: 'admin/organizations', roles: ['administrator'] },
      { text: '角色授权', icon: 'lock', screen: 'admin/grants', roles: ['administrator'] },
      { text: '党员名册', icon: 'people', screen: 'supervisor/rosters', roles: ['administrator'] },
      { text: '系统设置', icon: 'settings', screen: 'admin/settings', roles: ['administrator'] },
      { text: '通知管理', icon: 'bell', screen: 'admin/notices', roles: ['administrator'] },
      { text: '学习资料', icon: 'document', screen: 'supervisor/library', roles: ['administrator'] },
    ],
  },
]

/** What one's roles open, grouped by kind of work; each screen once, groups without a desk are left out. */
export const desksOf = ({ holds }: Pick<Session, 'holds'>): DeskGroup[] => {
  const listed = new Set<Screen>()
  const isNew = ({ screen }: Desk) => !listed.has(screen) && listed.add(screen)
  return GROUPS.map(({ title, desks }) => ({
    title,
    desks: desks.filter((desk) => holds(...desk.roles) && isNew(desk)),
  })).filter(({ desks }) => desks.length > 0)
}
