import type { FeedbackKind, FeedbackState } from '@contract/feedback/entity'

/** Something somebody said, and what came of it. */
export interface FeedbackText {
  kind: FeedbackKind
  /** What it is about: a brand or an organisation by its branch's key, an activity of that branch, or the city. */
  about: { kind: 'brand' | 'activity' | 'organization' | 'general'; key: string }
  text: string
  state: FeedbackState
  daysAgo: number
  /** Said by a member in their own name; else by a visitor. */
  isSigned?: boolean
  isFromWebsite?: boolean
  contact?: string
  reply?: string
  /** The author agreed to its being published. */
  mayPublish?: boolean
  isPublished?: boolean
  satisfaction?: number
  wasReopened?: boolean
  /** Which of these it was merged into. */
  mergedInto?: number
  check?: { state: 'waiting' | 'refused'; label: string }
}

export const FEEDBACK_TEXTS: readonly FeedbackText[] = [
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'supply' },
    state: 'closed',
    daysAgo: 46,
    mayPublish: true,
    isPublished: true,
    satisfaction: 5,
    text: '建议泵房开放日能不能也安排在工作日晚上？我们上班族周六常加班，七点以后来看水箱也可以。',
    reply:
      '您好，建议很实在。从下个季度起，每季四场开放日里有一场改在周四晚上七点，地点轮流安排，具体会提前一周贴在单元门口，并在本页发布。',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'supply' },
    state: 'in-progress',
    daysAgo: 4,
    isSigned: true,
    text: '建设路62号院4号楼六层，晚上七点到九点水很小，热水器点不着。物业说要找供水部门，供水部门说先看泵房。',
  },
  {
    kind: 'praise',
    about: { kind: 'brand', key: 'pipes000' },
    state: 'answered',
    daysAgo: 20,
    mayPublish: true,
    isPublished: true,
    text: '上周三半夜爆管，抢修师傅一点多就到了，先教我怎么关总阀，又给楼上老人送了两桶水，四点通的水。谢谢！',
    reply: '谢谢您的来信，已转告当晚值班的同志。后续如有水压异常，请随时拨打公示栏上的电话。',
  },
  {
    kind: 'problem',
    about: { kind: 'organization', key: 'supply' },
    state: 'received',
    daysAgo: 1,
    text: '汀南小区二期门口的水质公示卡还是上个月的，没有换。',
  },
  {
    kind: 'proposal',
    about: { kind: 'activity', key: 'supply' },
    state: 'accepted',
    daysAgo: 6,
    mayPublish: true,
    isSigned: true,
    text: '看水活动时能不能让孩子自己动手测一次余氯？孩子们很想试，测完可以带一张小卡片回家。',
  },
  {
    kind: 'report',
    about: { kind: 'organization', key: 'rivers' },
    state: 'received',
    daysAgo: 9,
    text: '反映汀溪南段清淤工程中个别施工人员将淤泥倾倒在岸边林地，夜间作业，希望核实。',
  },
  {
    kind: 'help-request',
    about: { kind: 'organization', key: 'flood000' },
    state: 'accepted',
    daysAgo: 8,
    isSigned: true,
    text: '我支部计划在青溪水库组织一次应急演练，缺少救生衣和扩音设备，请上级党委帮助协调借用，时间在下月中旬。',
  },
  {
    kind: 'burden',
    about: { kind: 'general', key: 'city001' },
    state: 'answered',
    daysAgo: 33,
    mayPublish: true,
    isPublished: true,
    text: '同一份季度小结，支部既要交给机关党委，又要交给业务科室，格式还不一样，能不能只报一次？',
    reply:
      '您反映的情况属实。即日起以机关党委的一份为准，业务科室需要时自行调阅，不再另行布置格式。谢谢您的提醒。',
  },
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'rivers' },
    state: 'received',
    daysAgo: 0,
    isFromWebsite: true,
    mayPublish: true,
    check: { state: 'waiting', label: 'website' },
    text: '岸线照片墙很好看，建议再加一张老照片对照，很多年轻人不知道汀溪以前的码头在哪里。',
  },
  {
    kind: 'problem',
    about: { kind: 'general', key: 'city001' },
    state: 'declined',
    daysAgo: 15,
    isFromWebsite: true,
    check: { state: 'refused', label: 'website' },
    text: '（广告内容，已由人工审核退回）专业疏通管道，价格优惠。',
  },
  {
    kind: 'praise',
    about: { kind: 'brand', key: 'rescue00' },
    state: 'closed',
    daysAgo: 52,
    mayPublish: true,
    isPublished: true,
    satisfaction: 5,
    text: '我父亲上个月突发心梗，电话里的调度员一直教我按压，没有挂断，七分钟后车到了。现在人已经出院。谢谢那位不知道名字的调度员。',
    reply:
      '听到老人出院的消息，我们都很高兴。已找到当晚的调度员并转达您的谢意，她说最该谢的是没有放弃按压的您。',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'hall0000' },
    state: 'answered',
    daysAgo: 17,
    mayPublish: true,
    isPublished: true,
    satisfaction: 4,
    text: '取号机提示音太小，老人坐在后排听不见，过号了要重新排。',
    reply:
      '您说得对。取号机音量已调高，后排加装了一块显示屏；过号二十分钟内可以直接到窗口补叫，不用重新排队。',
  },
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'library0' },
    state: 'answered',
    daysAgo: 29,
    mayPublish: true,
    isPublished: true,
    text: '流动图书车到上岭村都是上课时间，大人没空借书，能不能暑假的时候改到傍晚？',
    reply: '好建议。从明年暑假起，上岭、下洋、青坑三个村的停靠改到傍晚五点到七点，春节前后另加一趟。',
  },
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'petition' },
    state: 'in-progress',
    daysAgo: 9,
    mayPublish: true,
    text: '接访室的圆桌很好，就是靠走廊，外面人来人往能听到里面说话，能不能加一道门帘或者换个房间？',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'property' },
    state: 'accepted',
    daysAgo: 3,
    text: '我们小区的三本账只贴了物业费那一本，公共收益和维修资金没有贴，问物业说还没理好。',
    contact: '李先生 东湖北苑业主',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'busgroup' },
    state: 'answered',
    daysAgo: 24,
    mayPublish: true,
    text: '二十六路末班车昨晚没有等人就开了，我看着它从站台开走的。',
    reply:
      '向您道歉。调取录像核实，当班驾驶员未按规定停足六十秒，已批评并重新培训；同线路末班车本月由党员驾驶员跟车。',
  },
  {
    kind: 'praise',
    about: { kind: 'brand', key: 'medclaim' },
    state: 'closed',
    daysAgo: 41,
    satisfaction: 5,
    text: '住院的时候慢特病资格就办好了，一趟都没跑，真的省心。',
    reply: '谢谢您的肯定。如果用药目录有疑问，可以随时到医院代办点问。',
  },
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'talent00' },
    state: 'received',
    daysAgo: 2,
    isFromWebsite: true,
    mayPublish: true,
    check: { state: 'waiting', label: 'website' },
    text: '建议人才饭桌出一期讲租房合同的，刚毕业的同事好几个吃过亏。',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'consumer' },
    state: 'in-progress',
    daysAgo: 11,
    wasReopened: true,
    text: '办的健身卡说七天可退，去了三次都说系统维护。',
    reply: '已约商家和您本周六到维权站面谈，届时当场退款。',
  },
  {
    kind: 'proposal',
    about: { kind: 'activity', key: 'library0' },
    state: 'answered',
    daysAgo: 13,
    mayPublish: true,
    isPublished: true,
    text: '听书体验活动能不能教一下怎么在手机上装听书软件？我妈妈眼睛不好，想在家听。',
    reply: '可以。以后每次活动最后留二十分钟，志愿者一对一教安装；不方便来的，可以预约志愿者上门。',
  },
  {
    kind: 'help-request',
    about: { kind: 'organization', key: 'farmtech' },
    state: 'answered',
    daysAgo: 22,
    isSigned: true,
    text: '田间课堂需要一台便携扩音器和三十张折叠凳，请上级帮助协调。',
    reply: '已从总支活动物资中调拨扩音器两台、折叠凳四十张，本周送到青溪镇农技站。',
  },
  {
    kind: 'burden',
    about: { kind: 'general', key: 'city001' },
    state: 'accepted',
    daysAgo: 5,
    isSigned: true,
    mayPublish: true,
    text: '学习笔记既要手写又要拍照上传，一个月两次，基层同志晚上都在抄，建议取消。',
  },
  {
    kind: 'burden',
    about: { kind: 'organization', key: 'jobs0000' },
    state: 'closed',
    daysAgo: 60,
    satisfaction: 5,
    mayPublish: true,
    isPublished: true,
    text: '招聘会要求每场拍二十张照片存档，拍照的时间比谈岗位的还长。',
    reply: '已取消照片数量要求，有一张现场照即可，没有也可以。三个月后的留岗情况才是我们要看的。',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'elevator' },
    state: 'declined',
    daysAgo: 19,
    text: '我家楼上装修噪声太大，请你们管一管。',
    reply: '装修噪声由住房和城乡建设部门及社区受理，请拨打12345，我们已把您的诉求转过去。',
  },
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'weather0' },
    state: 'received',
    daysAgo: 1,
    isSigned: true,
    text: '农时一张纸能不能加一行“适不适合晒谷”？我妈妈每天都问我这个。',
  },
  {
    kind: 'praise',
    about: { kind: 'brand', key: 'special0' },
    state: 'answered',
    daysAgo: 36,
    mayPublish: true,
    isPublished: true,
    text: '孩子第一次看见汀溪，回来画了三天水。谢谢老师们。',
    reply: '我们把孩子的画挂在走廊里了，欢迎您随时来看。明年春天，还带孩子们去。',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'food0000' },
    state: 'answered',
    daysAgo: 14,
    mayPublish: true,
    text: '学校食堂这周三天都有炸鸡块，孩子爱吃但太油了。',
    reply: '已与学校食堂商定，油炸类菜品每周不超过一次，菜谱提前一周贴在校门口，欢迎您继续监督。',
  },
  {
    kind: 'proposal',
    about: { kind: 'brand', key: 'archives' },
    state: 'closed',
    daysAgo: 70,
    mayPublish: true,
    isPublished: true,
    satisfaction: 4,
    text: '老照片会客厅能不能来社区办？很多老人走不动，照片又舍不得让别人拿走。',
    reply: '从下个月开始，会客厅每季度有一期走进社区，第一站是纺织厂宿舍，扫描设备带过去，照片不离开您的手。',
  },
  {
    kind: 'report',
    about: { kind: 'organization', key: 'pipes000' },
    state: 'received',
    daysAgo: 12,
    text: '反映某工程队负责人多次在管网改造中虚报工程量，希望核查签证单与现场。',
    contact: '来信人愿意当面说明',
  },
  {
    kind: 'problem',
    about: { kind: 'general', key: 'city001' },
    state: 'received',
    daysAgo: 0,
    isFromWebsite: true,
    check: { state: 'waiting', label: 'website' },
    text: '网站上品牌页在我妈妈的老手机上打开有点慢，图片能不能小一点？',
  },
  {
    kind: 'problem',
    about: { kind: 'brand', key: 'supply' },
    state: 'merged',
    daysAgo: 3,
    text: '建设路62号院4号楼晚上没水，跟前面有人反映的一样。',
    mergedInto: 1,
  },
  {
    kind: 'praise',
    about: { kind: 'activity', key: 'rivers' },
    state: 'received',
    daysAgo: 1,
    text: '周末跟着你们捡了一上午垃圾，孩子说下次还来。',
  },
]
