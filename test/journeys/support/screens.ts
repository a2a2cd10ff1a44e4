import type { PersonaId } from '../../../localcloud/city/texts/personas'
import { screens } from '../../../src/pages/pages'
import type { City } from './city'

/** How a screen is met: by whom, with which parameters, and words that are there once it has loaded. */
export interface Meeting {
  /** `public/brand`. */
  screen: string
  as: PersonaId
  query: string
  words?: string
}

interface Told {
  as?: PersonaId
  query?: string
  words?: string
}

const USUAL: Record<keyof typeof screens, PersonaId> = {
  public: 'visitor',
  visitor: 'visitor',
  member: 'member',
  secretary: 'secretary',
  branding: 'secretary',
  supervisor: 'supervisor',
  admin: 'administrator',
}

/** Every screen there is, each in the life of the person it is made for. */
export function meetings(city: City): Meeting[] {
  const now = city.idOf('activities', { title: '主题党日：冬季供水保障现场会' })
  const open = city.idOf('activities', { title: '居民泵房开放日（建设路62号院）' })
  const brand = city.idOf('publishedBrands', { organizationName: '云汀市水务局供水管理处党支部' })
  const notice = city.idOf('notices', { title: '冬季供水保障党员值班安排' })
  const practice = city.idOf('practices', { title: '泵房开放日：请居民自己看水箱、测余氯' })
  const learnt = city.idOf('practices', { title: '坑不过三：小修补的时限和回头看' })
  const regulation = city.idOf('regulations', { title: '泵房开放和水质公示办法（试行）' })
  const material = city.idOf('materials', { title: '云汀市机关党建品牌创建工作流程（示例）' })
  const said = city.idOf('feedback', {
    organizationId: city.idOf('organizations', { name: '云汀市水务局供水管理处党支部' }),
    state: 'received',
    kind: 'problem',
  })
  const publication = city.idOf('publications', {
    organizationName: '云汀水务集团管网运营党支部',
    state: 'cleared',
  })
  const told: Record<string, Told> = {
    'supervisor/publication': { query: `id=${publication}`, words: '签署' },
    'public/home': { as: 'member', words: '主办单位' },
    'public/brands': { words: '创建阶段|筛选' },
    'public/activities': { as: 'member', words: '近期活动' },
    'public/me': { as: 'secretary', words: '党员名册' },
    'public/brand': { query: `id=${brand}`, words: '说一说' },
    'public/activity': { as: 'member', query: `id=${now}`, words: '去签到' },
    'visitor/feedback': {
      query: `targetKind=activity&targetId=${open}&targetTitle=${encodeURIComponent('居民泵房开放日')}`,
      words: '您想说的',
    },
    'visitor/sign-in': { words: '核对数字' },
    'member/check-in': { words: '签到码' },
    'secretary/activities': { words: '新建活动' },
    'secretary/activity-edit': { words: '开始时间' },
    'secretary/activity-finish': { query: `id=${now}`, words: '提交记录' },
    'secretary/check-in-screen': { query: `activityId=${now}`, words: '秒' },
    'secretary/attendance': { query: `activityId=${now}`, words: '应到名单' },
    'secretary/roster': { words: '王建国' },
    'member/tasks': { words: '要办的任务' },
    'branding/brand': { words: '公开展示' },
    'branding/brand-edit': { query: `brandId=${brand}`, words: '定位' },
    'branding/publication': { query: `brandId=${brand}`, words: '请留意' },
    'supervisor/brands': { words: '清流润城' },
    'supervisor/brand': { query: `brandId=${brand}`, words: '历程' },
    'secretary/plan': { words: '历次版本' },
    'secretary/plan-edit': { words: '为何创' },
    'secretary/plan-versions': { words: '新增' },
    'admin/organizations': { words: '水务局' },
    'admin/grants': { words: '何正' },
    'visitor/library': { words: '泵房开放日' },
    'visitor/practice': { query: `id=${practice}`, words: '谁在学' },
    'visitor/regulation': { query: `id=${regulation}`, words: '施行日期' },
    'visitor/material': { query: `id=${material}`, words: '调查研究' },
    'secretary/library': { words: '写经验做法' },
    'secretary/practice-edit': { words: '已记录的活动' },
    'secretary/learning-edit': { query: `kind=practice&id=${learnt}`, words: '借鉴了什么' },
    'supervisor/library': { words: '待审核' },
    'supervisor/regulation-edit': { query: `id=${regulation}`, words: '保存新版本' },
    'supervisor/material-edit': { as: 'administrator', query: `id=${material}`, words: '步骤名称' },
    'visitor/notices': { as: 'member', words: '置顶' },
    'visitor/notice': { as: 'member', query: `id=${notice}`, words: '有效期至' },
    'secretary/feedback': { words: '汀南小区二期' },
    'secretary/feedback-detail': { query: `id=${said}`, words: '最迟' },
    'supervisor/feedback-detail': { query: `id=${said}`, words: '最迟' },
    'supervisor/activity': { query: `id=${now}`, words: '议题' },
    'supervisor/reports': { as: 'discipline-contact' },
    'admin/review': { as: 'content-reviewer' },
    'admin/notices': { as: 'content-reviewer' },
  }
  return Object.entries(screens).flatMap(([audience, names]) =>
    (names as string[]).map((name) => {
      const screen = `${audience}/${name}`
      return { screen, as: USUAL[audience as keyof typeof screens], query: '', ...told[screen] }
    }),
  )
}
