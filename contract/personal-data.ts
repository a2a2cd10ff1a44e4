/**
 * Every field that says something about a person (个人信息保护法; rules.md §4): what it is for, on what ground it is
 * kept, who sees it and for how long. A guard in the test run fails where a field of an entity looks personal and has
 * no row. Membership may be 特定身份 and is treated as sensitive throughout.
 */
export interface PersonalField {
  /** What a person would call it. */
  label: string
  purpose: string
  basis: Basis
  seenBy: string
  keptFor: string
}

type Basis = '单独同意' | '组织履行职责所必需' | '本人自愿提供' | '法律规定的安全义务'

const ON_ROSTER = '在册期间；离开后保留姓名以便查阅历史记录，本人注销后抹去'
const ATTENDANCE = '3 年，可由管理员调整；本人注销后只剩人数'

const roster = (label: string, purpose: string): PersonalField => ({
  label,
  purpose,
  basis: '组织履行职责所必需',
  seenBy: '本人、本支部书记、上级督导、管理员',
  keptFor: ON_ROSTER,
})

const account = (label: string, purpose: string): PersonalField => ({
  label,
  purpose,
  basis: '单独同意',
  seenBy: '只供系统识别，不向任何人显示',
  keptFor: '绑定期间；解绑或注销即删除',
})

const attendance = (label: string, purpose: string): PersonalField => ({
  label,
  purpose,
  basis: '组织履行职责所必需',
  seenBy: '本人、本支部书记',
  keptFor: ATTENDANCE,
})

const duty = (label: string, purpose: string): PersonalField => ({
  label,
  purpose,
  basis: '组织履行职责所必需',
  seenBy: '能办理这条记录的人',
  keptFor: '与记录同期；本人注销后显示“已注销”',
})

const author = (label: string, purpose: string, seenBy: string): PersonalField => ({
  label,
  purpose,
  basis: '本人自愿提供',
  seenBy,
  keptFor: '办结后 1 年；本人注销后与意见脱离',
})

/** Rows by `<Entity>.<field>`; nested fields are joined by dots, and lists by nothing. */
export const PERSONAL_DATA: Record<string, PersonalField> = {
  'Member.name': roster('姓名', '名册、签到和会议记录中识别本人'),
  'Member.partyGroup': roster('党小组', '按党小组通知和组织活动'),
  'Member.duty': roster('党内职务', '支部内部分工联系'),
  'Grant.personId': roster('人员编号（随机）', '说明谁承担这项角色'),
  'Grant.personName': roster('姓名', '授权列表中识别承担角色的人'),
  'Grant.role': roster('角色', '决定能办理哪些工作'),
  'Grant.grantedBy': duty('授权人编号（随机）', '说明由谁授权'),
  'Invite.createdBy': duty('邀请人编号（随机）', '说明由谁发出邀请'),
  'Binding.name': {
    label: '申请绑定的姓名',
    purpose: '书记核对申请人与名册是否一致',
    basis: '单独同意',
    seenBy: '本人、本支部书记、管理员',
    keptFor: '到申请被处理；确认后即删除，被退回或无人处理的保留到重新申请或 90 天',
  },
  'Binding.openid': account('微信标识', '确认后把微信与名册对应'),
  'Identity._id': account('微信标识或登录凭据的摘要', '识别是谁在使用'),
  'Identity.personId': account('人员编号（随机）', '识别是谁在使用'),
  'Identity.name': account('姓名', '在本人的页面上显示'),
  'Identity.branch': account('所在组织', '决定能看到哪些内容'),
  'Identity.grants': account('角色', '决定能办理哪些工作'),
  'Identity.device': account('登录设备', '本人辨认并结束网站登录'),
  'SessionRequest.identityId': account('微信标识', '把网站登录交给扫码确认的人；2 分钟内有效'),
  'SessionRequest.device': account('登录设备', '本人确认是哪台设备在请求登录'),
  'Checkin.personId': attendance('人员编号（随机）', '一人一次活动只记一次'),
  'Checkin.personName': {
    ...attendance('姓名', '书记核对到会情况'),
    seenBy: '本人、本支部书记、上级督导；到会的，还有主办支部书记',
  },
  'Checkin.branchName': attendance('所在支部', '联合活动中区分各支部到会情况'),
  'HandMark.reason': attendance('请假或缺席事由', '说明未到会的类别，不记病情等细节'),
  'HandMark.by': duty('登记人编号（随机）', '说明由谁登记'),
  'Checkin.undone.by': duty('撤销人编号（随机）', '说明由谁撤销'),
  'Checkin.mark.reason': attendance('请假或缺席事由', '说明未到会的类别，不记病情等细节'),
  'Checkin.mark.by': duty('登记人编号（随机）', '说明由谁登记'),
  'CheckinRefusal.personId': attendance('人员编号（随机）', '书记了解谁没有签到成功'),
  'CheckinRefusal.personName': attendance('姓名', '书记了解谁没有签到成功'),
  'CheckinRefusal.branchName': attendance('所在支部', '书记判断是否准许列席'),
  'Activity.hostName': {
    ...duty('主持人姓名', '会议记录的法定要素'),
    seenBy: '应到支部的党员、书记和上级督导',
  },
  'Activity.recorderName': {
    ...duty('记录人姓名', '会议记录的法定要素'),
    seenBy: '应到支部的党员、书记和上级督导',
  },
  'Activity.createdBy': duty('创建人编号（随机）', '说明由谁创建'),
  'Amendment.by': duty('修改人编号（随机）', '说明由谁更正会议记录'),
  'Activity.amendments.by': duty('修改人编号（随机）', '说明由谁更正会议记录'),
  'Brand.ownerName': duty('品牌负责人姓名', '品牌工作的内部联系'),
  'Brand.phaseProposal.by': duty('提出人编号（随机）', '说明由谁提出阶段调整'),
  'PhaseProposal.by': duty('提出人编号（随机）', '说明由谁提出阶段调整'),
  'BrandEvent.by': duty('办理人编号（随机）', '说明品牌的每一步由谁办理'),
  'Responsible.personId': duty('人员编号（随机）', '本人查看自己负责的任务，到期前提醒'),
  'Responsible.name': duty('责任人姓名', '说明任务由谁负责'),
  'PlanItem.responsible.personId': duty('人员编号（随机）', '本人查看自己负责的任务，到期前提醒'),
  'PlanItem.responsible.name': duty('责任人姓名', '说明任务由谁负责'),
  'Task.responsible.personId': duty('人员编号（随机）', '本人查看自己负责的任务，到期前提醒'),
  'Task.responsible.name': duty('责任人姓名', '说明任务由谁负责'),
  'Task.dueChanges.by': duty('调整人编号（随机）', '说明由谁调整时限'),
  'Task.stateChanges.by': duty('办理人编号（随机）', '说明任务进展由谁登记'),
  'Plan.tasks.stateChanges.by': duty('办理人编号（随机）', '说明任务进展由谁登记'),
  'StateChange.by': duty('办理人编号（随机）', '说明任务进展由谁登记'),
  'DueChange.by': duty('调整人编号（随机）', '说明由谁调整时限'),
  'Plan.tasks.responsible.personId': duty('人员编号（随机）', '本人查看自己负责的任务，到期前提醒'),
  'Plan.tasks.responsible.name': duty('责任人姓名', '说明任务由谁负责'),
  'Plan.tasks.dueChanges.by': duty('调整人编号（随机）', '说明由谁调整时限'),
  'PlanVersion.items.responsible.personId': duty('人员编号（随机）', '说明任务由谁负责'),
  'PlanVersion.items.responsible.name': duty('责任人姓名', '说明任务由谁负责'),
  'PlanVersion.savedBy': duty('保存人编号（随机）', '说明方案由谁保存'),
  'Signature.by': duty('签署人编号（随机）', '说明由谁对公开内容负责'),
  'Publication.signatures.by': duty('签署人编号（随机）', '说明由谁对公开内容负责'),
  'Publication.ended.by': duty('办理人编号（随机）', '说明由谁退回或撤下'),
  'Practice.createdBy': duty('提交人编号（随机）', '说明由谁提交'),
  'Practice.reviewedBy': duty('审核人编号（随机）', '说明由谁审核'),
  'Learning.createdBy': duty('登记人编号（随机）', '说明由谁登记'),
  'RegulationVersion.savedBy': duty('保存人编号（随机）', '说明由谁保存'),
  'Regulation.versions.savedBy': duty('保存人编号（随机）', '说明由谁保存'),
  'SelfCheckAnswer.by': duty('说明人编号（随机）', '说明由谁回应自查提示'),
  'SelfCheck.answers.by': duty('说明人编号（随机）', '说明由谁回应自查提示'),
  'Material.createdBy': duty('录入人编号（随机）', '说明由谁录入'),
  'RetiredBrand.approvedBy': duty('审批组织', '说明由哪个组织审批，不含个人姓名'),
  'PublishedBrand.approvedBy': duty('审批组织', '说明由哪个组织审批，不含个人姓名'),
  'Feedback.authorId': author('人员编号（随机）', '本人查看办理进度；匿名时不记', '只供系统使用'),
  'Feedback.authorName': author('姓名', '办理人答复时称呼；匿名时不记', '办理人'),
  'Feedback.sealedAuthor': author(
    '实名举报的姓名（加密）',
    '核实举报；移交后即删除',
    '纪检联络人，点开时才解密',
  ),
  'Feedback.sealedContact': author('联系方式（加密）', '需要时与本人联系', '办理人，点开时才解密'),
  'Feedback.ticketHash': author('回执编号的摘要', '凭回执编号查看进度', '只供系统使用'),
  'Feedback.reply.by': duty('答复人编号（随机）', '说明由谁答复'),
  'Feedback.history.by': duty('办理人编号（随机）', '说明每一步由谁办理'),
  'Feedback.check.by': duty('审核方式', '说明由平台还是由人审核'),
  'Notice.createdBy': duty('拟稿人编号（随机）', '说明由谁拟稿'),
  'Notice.approvedBy': duty('审批人编号（随机）', '说明由谁审批'),
  'Upload.createdBy': duty('上传人编号（随机）', '说明由谁上传，自己上传的不能自己审核'),
  'Upload.reviewedBy': duty('审核人编号（随机）', '说明由谁审核'),
  'Subscription.openid': account('微信标识', '向本人发送其同意接收的订阅消息'),
  'Subscription.personId': account('人员编号（随机）', '向本人发送其同意接收的订阅消息'),
  'Delivery.openid': account('微信标识', '保证同一条消息只送达一次'),
  'OutboxItem.audience.personIds': account(
    '人员编号（随机）',
    '说明消息发给谁；送完即删，没有送出的过期 30 天后删除',
  ),
  'AuditEntry.personId': {
    label: '人员编号（随机）',
    purpose: '记录谁在何时办理了什么',
    basis: '法律规定的安全义务',
    seenBy: '管理员',
    keptFor: '不少于 184 天；本人注销后编号不再对应任何人',
  },
}
