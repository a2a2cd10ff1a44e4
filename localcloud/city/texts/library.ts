import type { MaterialKind, PracticeState } from '@contract/library/entity'

/** A practice as a branch offered it, from its brand or one of its brand's stories. */
export interface PracticeText {
  of: string
  /** Index of the story it was drawn from; the brand itself where there is none. */
  story?: number
  state: PracticeState
  daysAgo: number
  title: string
  situation: string
  steps: string[]
  caution: string
  remark?: string
}

export const PRACTICE_TEXTS: readonly PracticeText[] = [
  {
    of: 'supply',
    story: 1,
    state: 'published',
    daysAgo: 96,
    title: '泵房开放日：请居民自己看水箱、测余氯',
    situation: '居民对二次供水不放心、投诉反复，解释多次效果不好的时候。',
    steps: [
      '选四处泵房，提前一周把时间贴在单元门口，请楼长带人。',
      '先让居民看水箱和水泵，再由居民自己取水、测余氯，读数当场写上公示栏。',
      '不好看的数字照写，当场说明原因和整改时间。',
      '一周内逐条回访提意见的住户，回访结果写在同一张公示栏上。',
    ],
    caution: '泵房台阶窄，每批不超过十二人；老人和孩子由党员陪同。',
  },
  {
    of: 'supply',
    state: 'returned',
    daysAgo: 6,
    title: '停水先敲门：计划停水的入户告知',
    situation: '计划停水涉及独居老人和有病人的家庭。',
    steps: ['提前三天由党员敲门告知，留下储水桶。', '停水当天有人值守到恢复供水。'],
    caution: '',
    remark: '请补充独居老人名单从哪里来、由谁每季度核对，其他支部才好照着做。',
  },
  {
    of: 'rivers',
    story: 1,
    state: 'proposed',
    daysAgo: 3,
    title: '雨后查口：错接点回头看的三步办法',
    situation: '雨污错接点整改后容易反弹，平时看不出来的河段。',
    steps: [
      '雨停两小时内到排口，先看水色再闻气味，拍下排口编号。',
      '对照上次整改记录，逐个敲开上游井盖查找来水方向。',
      '当天把结果告诉街道和住户，三天后晴天再看一次。',
    ],
    caution: '雨后岸坡湿滑，两人同行。',
  },
  {
    of: 'quality0',
    state: 'proposed',
    daysAgo: 1,
    title: '盲样比对公开做：让检测结果经得起问',
    situation: '检测结果容易被质疑，需要让人看得懂、信得过的岗位。',
    steps: [
      '每月由不参与检测的同志编号、送样。',
      '两名检测人员各自检测、各自签字。',
      '两个结果和偏差一起公开。',
    ],
    caution: '偏差超过允许范围时先停用仪器，再查原因，不改数。',
  },
  {
    of: 'hall0000',
    state: 'published',
    daysAgo: 210,
    title: '倒走一遍：扮作群众把一件事从头办到尾',
    situation: '窗口自认为流程顺畅，群众仍说跑得多的时候。',
    steps: [
      '每月选一件群众常办的事，党员不亮身份，从停车、取号开始办。',
      '记下每一次等待、每一张重复的表、每一句听不懂的话。',
      '当周支委会逐条定谁改、哪天改好，改不了的写明原因。',
      '下个月换一个人再走同一件事，看改没改。',
    ],
    caution: '不占用群众办事高峰的窗口，不针对个别工作人员。',
  },
  {
    of: 'property',
    story: 0,
    state: 'published',
    daysAgo: 150,
    title: '三本账上墙后的公开议事会怎么开',
    situation: '小区物业费、维修资金、公共收益争议大，业主和物业互不信任。',
    steps: [
      '会前七天把三本账贴在每个单元，留一个信箱收问题。',
      '会上按信箱里的问题逐条说，说不清的当场约定哪天再说。',
      '会后三天公布答复，七天内接受再问。',
    ],
    caution: '主持人请楼长担任，物业和党员只回答问题。',
  },
  {
    of: 'deeds000',
    state: 'published',
    daysAgo: 120,
    title: '一楼一策：整栋楼办不了证时先找卡点',
    situation: '一栋楼几十户同时卡在办证上，逐户受理没有出路。',
    steps: [
      '先不收材料，把整栋楼的来历查清，列出卡住的一到三处。',
      '联合相关单位一次会商，写明每处由谁解决。',
      '卡点解决后按户列缺件清单，上门收件。',
      '发证后逐户回访一次。',
    ],
    caution: '承诺时间要留余地，进展每两周贴一次。',
  },
  {
    of: 'jobs0000',
    story: 0,
    state: 'published',
    daysAgo: 64,
    title: '把招聘会开到夜市里',
    situation: '白天的招聘会来的人少，想找活的人正在上班的时候。',
    steps: [
      '和夜市管理方约好固定摊位，晚七点到九点半。',
      '每个岗位一张纸，写清工资、班次、住宿和坐几路车。',
      '当场登记，第二天白天由党员打电话约面试。',
    ],
    caution: '只收姓名和电话，不收证件复印件。',
  },
  {
    of: 'medclaim',
    state: 'published',
    daysAgo: 83,
    title: '病种地图：把办理条件写成一病一页',
    situation: '政策条文多、群众看不懂，反复跑窗口补材料。',
    steps: [
      '按病种拆开，每个病种一页，写条件、材料、去哪里。',
      '请三位患者试读，读不懂的句子改掉。',
      '放到医院门诊和村卫生室。',
    ],
    caution: '政策有变化的当天换页，旧页收回。',
  },
  {
    of: 'road0000',
    state: 'published',
    daysAgo: 40,
    title: '坑不过三：小修补的时限和回头看',
    situation: '路面小坑槽多、报修分散，修过又坏。',
    steps: [
      '接报三小时内到场设警示。',
      '三天内修补，雨天先用冷补料。',
      '三个月后同一个人回看，坏了查原因再修。',
    ],
    caution: '不在早晚高峰占道施工。',
  },
  {
    of: 'library0',
    story: 0,
    state: 'published',
    daysAgo: 29,
    title: '书找人：流动图书车按借阅记录配书',
    situation: '送书下乡年年送，送去的书没人看。',
    steps: [
      '记下每个停靠点上月借过什么。',
      '下月按类补书，点名要的书一定带到。',
      '停靠时间固定，不来要提前说。',
    ],
    caution: '只记书，不记是谁借的。',
  },
  {
    of: 'village0',
    story: 0,
    state: 'published',
    daysAgo: 52,
    title: '村账开放日：在晒谷场把账念给大家听',
    situation: '村务公开栏没人看，村民私下议论多。',
    steps: [
      '挑农闲的傍晚，在晒谷场念账，一笔一笔念。',
      '村民当场问，会计当场翻凭证。',
      '答不上的记在纸上，三天内贴出答复。',
    ],
    caution: '涉及个人困难救助的只念总数。',
  },
]

/** Who learns from whom: the target is a brand by its organisation's key, or a practice by its number above. */
export interface LearningText {
  by: string
  from: string | number
  adopted: string
  outcome?: string
  daysAgo: number
}

export const LEARNING_TEXTS: readonly LearningText[] = [
  {
    by: 'plant200',
    from: 0,
    daysAgo: 80,
    adopted: '把“居民自己测余氯”搬到水厂：参观时由居民取滤后水，自己读浊度。',
    outcome: '办了三场，来过的小区再没有问过“厂里的水是不是好的”。',
  },
  { by: 'pipes000', from: 0, daysAgo: 62, adopted: '抢修结束后请楼长一起看阀门井，读水压，写在单元门口。' },
  {
    by: 'powercit',
    from: 0,
    daysAgo: 45,
    adopted: '学“不好看的数字照写”，把每个台区的停电时长贴到楼道。',
    outcome: '投诉里问“为什么又停电”的少了，问“哪天改造”的多了。',
  },
  {
    by: 'elevator',
    from: 'supply',
    daysAgo: 38,
    adopted: '借鉴泵房责任牌，在电梯轿厢贴维保党员姓名和上次检查日期。',
    outcome: '困人后第一个电话打给责任人的多了，到场比原来快。',
  },
  {
    by: 'busgroup',
    from: 'supply',
    daysAgo: 18,
    adopted: '学“停水先敲门”，线路调整前由党员到沿线老年活动室当面说。',
  },
  {
    by: 'supply',
    from: 'pipes000',
    daysAgo: 120,
    adopted: '学“到场先报平安”三句话：我是谁、大概多久、这段时间怎么用水。',
    outcome: '抢修中的催问电话少了一半左右，现场工人能安心干活。',
  },
  {
    by: 'supply',
    from: 'property',
    daysAgo: 71,
    adopted: '把“三本账上墙”用在泵房改造：材料、工期、停水次数三项上墙。',
    outcome: '汀南片改造没有一起因施工顺序引起的投诉。',
  },
  { by: 'supply', from: 4, daysAgo: 33, adopted: '党员扮作住户报修一次，从打电话到修好全程记下等了几回。' },
  {
    by: 'rivers',
    from: 'road0000',
    daysAgo: 90,
    adopted: '借鉴“三个月后同一个人回看”，错接点整改后由原巡查人复查。',
    outcome: '复查发现两处反弹，当周重新接管。',
  },
  {
    by: 'taxhall0',
    from: 4,
    daysAgo: 140,
    adopted: '每月倒走一遍新办企业的第一次申报，从找停车位开始。',
    outcome: '取消了两张内容重复的表，指引牌换了位置。',
  },
  {
    by: 'medclaim',
    from: 4,
    daysAgo: 112,
    adopted: '倒走一遍慢特病申办，党员陪一位患者从挂号走到拿药。',
    outcome: '病种地图就是这样来的：四十二个病种，一病一页。',
  },
  {
    by: 'filing00',
    from: 4,
    daysAgo: 58,
    adopted: '每季度由不熟悉立案的同志走一遍自助立案，记下看不懂的词。',
  },
  {
    by: 'renewal0',
    from: 'property',
    daysAgo: 49,
    adopted: '改造资金三项上墙，议事会由街坊主持。',
    outcome: '豆腐巷第二段的施工顺序是街坊自己排的。',
  },
  { by: 'consumer', from: 5, daysAgo: 30, adopted: '预付卡商家的退费规则贴在店门口，七天内接受提问。' },
  {
    by: 'pension0',
    from: 'library0',
    daysAgo: 66,
    adopted: '学“书找人”，按老人上月聊过的事准备下月的话题和老照片。',
    outcome: '上门不再只问身体，老人愿意多说几句。',
  },
  { by: 'school01', from: 'village0', daysAgo: 25, adopted: '食堂账在家长开放日念一遍，家长当场看凭证。' },
  { by: 'farmtech', from: 11, daysAgo: 20, adopted: '把测产结果在田头念，念完请农户自己再量一遍。' },
  { by: 'harbour0', from: 'road0000', daysAgo: 14, adopted: '渡口栈桥的小损坏也按“坑不过三”报修和回看。' },
]

/** A practice that became a rule, by its number above. */
export interface RegulationText {
  by: string
  practice: number
  title: string
  scope: string
  /** [days ago it was saved, days from then until it takes effect, its lines] */
  versions: [number, number, string[]][]
}

export const REGULATION_TEXTS: readonly RegulationText[] = [
  {
    by: 'water',
    practice: 0,
    title: '泵房开放和水质公示办法（试行）',
    scope: '云汀市水务局所属供水单位各党支部',
    versions: [
      [
        75,
        15,
        [
          '第一条 每季度开放泵房不少于四处，时间提前七天张贴。',
          '第二条 居民可以自己取水、自己检测，读数当场公示。',
          '第三条 居民意见七天内答复，答复与意见贴在同一处。',
          '第四条 泵房每批进入不超过十二人，由党员陪同。',
        ],
      ],
      [
        20,
        10,
        [
          '第一条 每季度开放泵房不少于四处，其中一处安排在工作日晚上，时间提前七天张贴。',
          '第二条 居民可以自己取水、自己检测，读数当场公示。',
          '第三条 居民意见七天内答复，答复与意见贴在同一处。',
          '第四条 泵房每批进入不超过十二人，由党员陪同。',
          '第五条 不为开放另建台账，巡检记录就是依据。',
        ],
      ],
    ],
  },
  {
    by: 'city001',
    practice: 4,
    title: '窗口单位“倒走一遍”工作办法',
    scope: '市直各窗口服务单位党组织',
    versions: [
      [
        180,
        20,
        [
          '第一条 窗口单位每季度选一件常办事项，由党员以办事人身份从头办到尾。',
          '第二条 发现的问题当月研究，写明改正的人和时间。',
          '第三条 结果在本单位公开。',
        ],
      ],
      [
        95,
        15,
        [
          '第一条 窗口单位每季度选一件常办事项，由党员以办事人身份从头办到尾。',
          '第二条 发现的问题两周内研究，写明改正的人和时间；改不了的写明原因。',
          '第三条 结果在本单位公开，下一季度换人复走。',
        ],
      ],
      [
        12,
        30,
        [
          '第一条 窗口单位每季度选一件常办事项，由党员以办事人身份从头办到尾，不影响群众办事。',
          '第二条 发现的问题两周内研究，写明改正的人和时间；改不了的写明原因。',
          '第三条 结果在本单位公开，下一季度换人复走。',
          '第四条 不打分、不通报、不要求另写材料。',
        ],
      ],
    ],
  },
]

/** What the fictional city's own committee put together: examples, and marked so. */
export interface MaterialText {
  kind: MaterialKind
  title: string
  text?: string
  steps?: [string, string][]
  daysAgo: number
}

export const MATERIAL_SOURCE = '示例资料，由虚构的云汀市市直机关工委编写'

export const MATERIAL_TEXTS: readonly MaterialText[] = [
  {
    kind: 'procedure',
    title: '云汀市机关党建品牌创建工作流程（示例）',
    daysAgo: 320,
    steps: [
      ['调查研究', '走访服务对象和业务科室，读一读近三年的意见和投诉，弄清党建能在哪里帮上业务。'],
      ['党员讨论', '支部党员大会讨论为何创、怎么创、创什么，名称和做法由大家提。'],
      ['形成方案', '写清融合点、任务、责任人和完成时限，一张纸说得完最好。'],
      ['先做起来', '从一两件事做起，做的时候就记，不事后补。'],
      ['提炼做法', '半年后看哪些管用，把管用的写成别人照着能做的步骤。'],
      ['公开展示', '经保密审查和上级审批后公开，接受群众监督。'],
      ['常态长效', '管用的做法定成习惯，写明谁来管、什么时候回头看。'],
    ],
  },
  {
    kind: 'principle',
    title: '品牌创建四条原则（示例）',
    daysAgo: 318,
    text: '一、从业务里来，到业务里去。品牌解决的是本单位的真问题。\n二、党员看得见，群众说得出。做了什么，请服务对象来讲。\n三、少而管用。不另建台账，不另设岗位，一件事做到底。\n四、宁可慢，不造假。没有的数字不写，不好看的数字照写。',
  },
  {
    kind: 'standard',
    title: '好品牌的七个样子（示例）',
    daysAgo: 300,
    text: '一、名称念一遍就记得住，和别家分得开。\n二、内涵说得清和本单位工作的关系。\n三、做法别人照着能做。\n四、每一条成效都有来源。\n五、党员人人知道自己做哪一段。\n六、群众说得出变化。\n七、换了书记还在做。',
  },
  {
    kind: 'standard',
    title: '成效怎样写才有依据（示例）',
    daysAgo: 210,
    text: '写一件事，写一个变化，写一个来源。来源可以是一次活动记录、一份文件、一条群众意见的答复。\n没有来源的，先不写；说不清是品牌带来的变化，也不写。',
  },
  {
    kind: 'procedure',
    title: '经验做法入库和上升为制度的流程（示例）',
    daysAgo: 160,
    steps: [
      ['支部提交', '从品牌或活动记录带出内容，补上适用情况和注意事项。'],
      ['督导审核', '看别人照着能不能做，不能做就退回并写明意见。'],
      ['公开入库', '群众和各支部都能看到。'],
      ['互相学习', '学的支部写一句借鉴了什么，有成效再补。'],
      ['上升为制度', '反复管用的，由督导定为制度，修改另存新版本。'],
    ],
  },
  {
    kind: 'policy',
    title: '关于品牌创建不增加基层负担的几条要求（示例）',
    daysAgo: 120,
    text: '一、不要求专门拍照、录像、截图。\n二、不以信息条数、点击量评价工作。\n三、同一件事只填一次，需要时从系统导出。\n四、不要求支部为品牌另建场所、另做展板。',
  },
]
