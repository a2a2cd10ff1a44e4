import type { Role } from '@contract/roles'

/** A notice before it has a place. */
export interface NoticeText {
  /** Key of the organisation that sends it. */
  by: string
  audience: 'public' | 'subtree' | { role: Role }
  title: string
  body: string
  daysAgo: number
  validDays: number
  isPinned?: boolean
  state?: 'waiting-approval' | 'withdrawn'
}

export const NOTICE_TEXTS: readonly NoticeText[] = [
  {
    by: 'city001',
    audience: 'public',
    daysAgo: 5,
    validDays: 60,
    isPinned: true,
    title: '机关党建品牌开放参观安排（本季度）',
    body: '本季度有十二个支部的品牌阵地向市民开放，包括第二水厂、水质监测中心实验室、急救中心、市图书馆视障阅览室等。\n\n参观不收费，每场三十人以内，请在活动页查看时间和地点，按现场安排参观。行动不便的市民可以提前告诉我们，会安排人在门口接您。\n\n参观中有什么看法，请在活动页或品牌页“说一说”，匿名也可以。',
  },
  {
    by: 'city001',
    audience: 'public',
    daysAgo: 18,
    validDays: 90,
    title: '关于“说一说”答复时限的说明',
    body: '您在本平台提出的建议十五个工作日内答复，问题和“增加负担”十个工作日内答复。答复会显示在您的回执里，凭回执编号随时可以查看。\n\n如果答复没有解决您的问题，可以要求再办一次。反映违纪线索，请优先使用12388、12380等正式渠道。',
  },
  {
    by: 'hall0000',
    audience: 'public',
    daysAgo: 2,
    validDays: 30,
    title: '政务大厅冬季延时服务时间调整',
    body: '即日起，政务大厅午间不休息；工作日延时至下午六点半，星期六上午九点到十二点开放综合窗口。星期六可以办理的事项清单贴在大厅门口，也可以致电12345询问。',
  },
  {
    by: 'city001',
    audience: 'subtree',
    daysAgo: 7,
    validDays: 45,
    title: '关于做好年度组织生活会准备工作的通知',
    body: '各机关党委、党总支、党支部：\n\n年度组织生活会请于年底前安排，时间由支部自定。会前征求意见可以用座谈、走访等方式，不要求统一表格。会后只记录议题和决议。\n\n各支部按实际情况安排，不需要另行报送材料。',
  },
  {
    by: 'city001',
    audience: { role: 'secretary' },
    daysAgo: 3,
    validDays: 20,
    title: '支部书记交流会（第四季度）报名',
    body: '第四季度支部书记交流会拟于下月上旬举行，主题是“一件小事怎样办成”。愿意发言的书记请与机关工委组织科联系，发言十分钟，不要求提交书面材料。',
  },
  {
    by: 'water',
    audience: 'subtree',
    daysAgo: 1,
    validDays: 25,
    isPinned: true,
    title: '冬季供水保障党员值班安排',
    body: '寒潮将至，请各支部把冬季供水保障的党员值班表贴在值班室，重点联系老旧小区和独居老人家庭。水管解冻用温水，不要用明火。抢修电话二十四小时有人接听。',
  },
  {
    by: 'water',
    audience: 'subtree',
    daysAgo: 40,
    validDays: 30,
    title: '局机关党校秋季班开班',
    body: '秋季班共三个半天，内容为水法规、应急处置和群众工作三个专题。每个支部两名学员，自愿报名，上课不影响值班。',
  },
  {
    by: 'supply',
    audience: 'subtree',
    daysAgo: 1,
    validDays: 14,
    title: '本周五泵房联合巡查集合时间',
    body: '周五上午八点半在供水管理处院内集合，分三组巡查汀南片十二处泵房，请带好反光背心和手电。中午前结束。',
  },
  {
    by: 'housing',
    audience: 'subtree',
    daysAgo: 10,
    validDays: 40,
    title: '工地夜校讲师征集',
    body: '工地夜校每周三晚开课，面向一线工人讲安全、讲维权、讲手机使用。欢迎各支部党员报名担任讲师，课件可以共用往期的。',
  },
  {
    by: 'city001',
    audience: 'public',
    daysAgo: 0,
    validDays: 30,
    state: 'waiting-approval',
    title: '“机关开放周”活动预告',
    body: '拟于下月举办机关开放周，十六家单位的服务窗口、实验室、指挥中心向市民开放，具体安排以正式发布为准。',
  },
  {
    by: 'traffic',
    audience: 'public',
    daysAgo: 25,
    validDays: 20,
    state: 'withdrawn',
    title: '青溪渡口临时停航通知',
    body: '因航道疏浚，青溪渡口临时停航，绕行路线见现场告示。（疏浚已提前完成，本通知撤回。）',
  },
]
