import type { PersonaId } from '../../localcloud/city/texts/personas'

/** Hands and eyes of somebody who follows a tour, on the site or in the phone. */
export interface Walker {
  /** One of the four tabs. */
  tab(name: '首页' | '品牌' | '活动' | '我的'): Promise<void>
  /** Presses what carries these words; the shortest thing that does. */
  press(words: string): Promise<void>
  fill(label: string, text: string): Promise<void>
  see(words: string): Promise<void>
  back(): Promise<void>
  /** The ticket on the receipt in front. */
  ticket(): Promise<string>
}

export interface Tour {
  /** As in README.md, 走一遍. */
  name: string
  as: PersonaId
  walk(person: Walker): Promise<void>
}

const PROPOSAL = '建议把泵房开放日的时间也写在单元门口的公告栏里。'

/** The tours of the README, step by step as they are written there; checking in is told by `check-in.test.ts` of both. */
export const TOURS: readonly Tour[] = [
  {
    name: '群众：看品牌、看活动、提意见、查回执',
    as: 'visitor',
    async walk(person) {
      await person.see('今日品牌')
      await person.tab('品牌')
      await person.fill('搜索品牌、口号、支部', '水')
      await person.press('清流润城·一滴到家')
      await person.see('融合点')
      await person.see('成效')
      await person.see('谁在学')
      await person.press('说一说')
      await person.fill('您想说的', PROPOSAL)
      await person.press('提交')
      await person.see('已收到，谢谢您')
      const ticket = await person.ticket()
      await person.tab('首页')
      await person.see('学习交流')
      await person.press('经验做法')
      await person.see('泵房开放日')
      await person.tab('我的')
      await person.press('投诉建议')
      await person.press('查回执')
      await person.fill('回执编号', ticket)
      await person.press('查询')
      await person.see(PROPOSAL)
    },
  },
  {
    name: '党员：看活动、办任务',
    as: 'member',
    async walk(person) {
      await person.see('本支部近期活动')
      await person.press('主题党日：冬季供水保障现场会')
      await person.see('去签到')
      await person.tab('我的')
      await person.press('我的任务')
      await person.see('要办的任务')
    },
  },
  {
    name: '支部书记：待办、新建活动、签到码、记录、方案',
    as: 'secretary',
    async walk(person) {
      await person.tab('我的')
      await person.see('待我办理')
      await person.press('支部活动')
      await person.see('本月一览')
      await person.press('新建活动')
      await person.see('发布活动')
      await person.fill('标题', '主题党日：走访建设路片区独居老人')
      await person.press('发布活动')
      await person.see('本月一览')
      await person.tab('我的')
      await person.press('工作方案')
      await person.see('历次版本')
      await person.tab('我的')
      await person.press('党员名册')
      await person.see('王建国')
      await person.tab('我的')
      await person.press('意见办理')
      await person.see('待办理')
      await person.tab('我的')
      await person.press('经验与学习')
      await person.see('写经验做法')
    },
  },
  {
    name: '督导：写通知，看所属支部',
    as: 'supervisor',
    async walk(person) {
      await person.tab('我的')
      await person.press('通知管理')
      await person.press('写通知')
      await person.fill('标题', '关于做好冬季供水保障党员值班的通知')
      await person.fill('正文', '请各支部公布值班电话，并与结对的独居老人联系一次。')
      await person.press('微信提醒')
      await person.press('预览')
      await person.press('发布')
      await person.see('通知管理')
      await person.see('关于做好冬季供水保障党员值班的通知')
      await person.tab('我的')
      await person.press('支部活动')
      await person.see('供水管理处')
      await person.tab('我的')
      await person.press('经验与制度')
      await person.see('经验做法')
    },
  },
  {
    name: '创建品牌：尚无品牌的书记起名并填写',
    as: 'new-secretary',
    async walk(person) {
      await person.tab('我的')
      await person.press('支部品牌')
      await person.fill('品牌名称', '林间哨声')
      await person.see('全市没有相同或相近的名称')
      await person.press('用这个名称创建')
      await person.see('为谁解决什么问题')
      await person.fill('定位', '面向进山群众的防火巡护和迷路救助。')
      await person.press('保存，下一步')
      await person.see('一句话说得清的做事方法')
    },
  },
  {
    name: '公开品牌：李敏改一处并提出',
    as: 'secretary',
    async walk(person) {
      await person.tab('我的')
      await person.press('支部品牌')
      await person.press('创什么')
      await person.fill('口号', '一滴水，从水厂送到灶台')
      await person.press('保存并完成')
      await person.press('预览并提出公开')
      await person.see('与已公开内容的不同')
      await person.press('提出公开')
      await person.see('其间修改内容，需要重新提出')
      await person.press('提出')
      await person.see('等待保密审查')
    },
  },
  {
    name: '内容审核：待审意见、图片、通知',
    as: 'content-reviewer',
    async walk(person) {
      await person.tab('我的')
      // The desk and its heading have one name; what waits leads to the same place.
      await person.press('内容待审核')
      await person.see('待审意见')
      await person.press('待审图片')
      await person.see('需要人工审核')
      await person.press('待批通知')
      await person.see('待批通知')
    },
  },
  {
    name: '督导：阶段调整和等他审批的公开申请',
    as: 'supervisor',
    async walk(person) {
      await person.tab('我的')
      await person.press('品牌阶段调整待确认')
      await person.see('一杯透明')
      await person.tab('我的')
      await person.press('品牌公开待审批')
      await person.press('抢修不过夜')
      await person.see('与已公开内容的不同')
      await person.see('签署：同意公开')
    },
  },
  {
    name: '管理员：组织、隶属关系、授权、设置',
    as: 'administrator',
    async walk(person) {
      await person.tab('我的')
      await person.press('组织管理')
      await person.press('云汀市应急管理局党支部')
      await person.press('调整隶属关系')
      await person.see('请选择新的上级组织')
      await person.press('取消')
      await person.see('查看名册')
    },
  },
]
