import type { CloudManifest } from '@contract/manifest'

const closed = (...indexes: CloudManifest['collections'][string]['indexes']) =>
  ({ permission: 'ADMINONLY', indexes }) as const

/**
 * All that the cloud has to be told: collections with their indexes (all closed to clients), functions with their
 * memory, time, timers and openapi permissions. The local cloud runs from it, deployment files are made from it.
 */
export const manifest: CloudManifest = {
  collections: {
    organizations: closed(
      { name: 'path_order', keys: { path: 1, order: 1 } },
      { name: 'parent_name', keys: { parentId: 1, name: 1, closedAt: 1 }, unique: true },
      { name: 'order', keys: { order: 1 }, unique: true },
      { name: 'parent_active_order', keys: { parentId: 1, isActive: 1, order: 1 } },
      { name: 'active_level_order', keys: { isActive: 1, level: 1, order: 1 } },
    ),
    members: closed(
      { name: 'path_order', keys: { path: 1, organizationOrder: 1 } },
      { name: 'organization_state_name', keys: { organizationId: 1, state: 1, name: 1, _id: 1 } },
      { name: 'path_name', keys: { path: 1, name: 1 } },
    ),
    grants: closed(
      { name: 'person', keys: { personId: 1 } },
      { name: 'organization_role', keys: { organizationId: 1, role: 1 } },
      { name: 'path_order', keys: { path: 1, organizationOrder: 1, _id: 1 } },
    ),
    invites: closed({ name: 'organization', keys: { organizationId: 1, expiresAt: 1 } }),
    bindings: closed(
      { name: 'organization_state', keys: { organizationId: 1, state: 1, requestedAt: 1 } },
      { name: 'openid', keys: { openid: 1 } },
    ),
    identities: closed(
      { name: 'person', keys: { personId: 1 } },
      { name: 'expires', keys: { expiresAt: 1 }, sparse: true },
      { name: 'branch', keys: { 'branch.organizationId': 1 }, sparse: true },
    ),
    sessionRequests: closed({ name: 'expires', keys: { expiresAt: 1 } }),
    brands: closed(
      { name: 'path_order', keys: { path: 1, organizationOrder: 1 } },
      { name: 'organization_state', keys: { organizationId: 1, state: 1, retiredAt: -1 } },
      { name: 'path_proposal', keys: { path: 1, 'phaseProposal.at': 1 } },
    ),
    brandSlots: closed({ name: 'path', keys: { path: 1 } }),
    brandNames: closed({ name: 'path', keys: { path: 1 } }, { name: 'brand', keys: { brandId: 1 } }),
    indexes: closed(),
    brandEvents: closed(
      { name: 'brand_at', keys: { brandId: 1, at: -1, _id: -1 } },
      { name: 'by', keys: { by: 1, _id: 1 } },
      { name: 'path', keys: { path: 1 } },
    ),
    retiredBrands: closed({ name: 'organization', keys: { organizationId: 1, retiredAt: -1 } }),
    plans: closed(
      { name: 'path_order', keys: { path: 1, organizationOrder: 1 } },
      { name: 'responsible', keys: { 'tasks.responsible.personId': 1 } },
      { name: 'nextReminder', keys: { nextReminderOn: 1 }, sparse: true },
      { name: 'fingerprints', keys: { fingerprints: 1 } },
    ),
    planVersions: closed(
      { name: 'brand_savedAt', keys: { brandId: 1, savedAt: -1 } },
      { name: 'responsible', keys: { 'items.responsible.personId': 1 } },
      { name: 'path', keys: { path: 1 } },
    ),
    publications: closed(
      { name: 'state_path', keys: { state: 1, path: 1, updatedAt: 1, _id: 1 } },
      { name: 'brand', keys: { brandId: 1, createdAt: -1 } },
      { name: 'path', keys: { path: 1 } },
    ),
    practices: closed(
      { name: 'state_publishedAt', keys: { state: 1, publishedAt: -1, _id: -1 } },
      { name: 'state_path_publishedAt', keys: { state: 1, path: 1, publishedAt: -1, _id: -1 } },
      { name: 'state_keyWorks_publishedAt', keys: { state: 1, keyWorks: 1, publishedAt: -1, _id: -1 } },
      { name: 'path_updatedAt', keys: { path: 1, updatedAt: -1, _id: -1 } },
      { name: 'path_state', keys: { path: 1, state: 1, updatedAt: -1, _id: -1 } },
    ),
    learnings: closed(
      { name: 'target', keys: { 'target.id': 1, createdAt: -1, _id: -1 } },
      { name: 'path_updatedAt', keys: { path: 1, updatedAt: -1, _id: -1 } },
    ),
    regulations: closed(
      { name: 'state_updatedAt', keys: { state: 1, updatedAt: -1, _id: -1 } },
      { name: 'path_updatedAt', keys: { path: 1, updatedAt: -1, _id: -1 } },
    ),
    materials: closed(
      { name: 'kind_sourceOn', keys: { kind: 1, sourceOn: -1, _id: -1 } },
      { name: 'sourceOn', keys: { sourceOn: -1, _id: -1 } },
      { name: 'path', keys: { path: 1 } },
    ),
    selfChecks: closed({ name: 'path', keys: { path: 1 } }),
    publishedBrands: closed(
      { name: 'order', keys: { organizationOrder: 1, _id: 1 } },
      { name: 'path_order', keys: { path: 1, organizationOrder: 1, _id: 1 } },
      { name: 'keyWorks_order', keys: { keyWorks: 1, organizationOrder: 1, _id: 1 } },
      { name: 'unitNature_order', keys: { unitNature: 1, organizationOrder: 1, _id: 1 } },
      { name: 'phase_order', keys: { phase: 1, organizationOrder: 1, _id: 1 } },
    ),
    activities: closed(
      { name: 'path_startsAt', keys: { path: 1, startsAt: -1, _id: -1 } },
      { name: 'organization_startsAt', keys: { organizationId: 1, startsAt: -1 } },
      { name: 'expected_startsAt', keys: { expectedOrganizationIds: 1, startsAt: -1, _id: -1 } },
      { name: 'public_startsAt', keys: { isPublic: 1, startsAt: -1, _id: -1 } },
      { name: 'public_keyWorks_startsAt', keys: { isPublic: 1, keyWorks: 1, startsAt: -1, _id: -1 } },
      { name: 'state_finishedAt', keys: { state: 1, finishedAt: 1 } },
      { name: 'brand_startsAt', keys: { brandId: 1, startsAt: -1, _id: -1 } },
      { name: 'brand_public_startsAt', keys: { brandId: 1, isPublic: 1, startsAt: -1, _id: -1 } },
    ),
    checkins: closed(
      { name: 'activity_status', keys: { activityId: 1, status: 1, updatedAt: -1 } },
      { name: 'person_updatedAt', keys: { personId: 1, updatedAt: -1 } },
      { name: 'path_status', keys: { path: 1, status: 1 } },
    ),
    checkinRefusals: closed(
      { name: 'activity', keys: { activityId: 1, lastAt: -1 } },
      { name: 'person', keys: { personId: 1 } },
    ),
    feedback: closed(
      { name: 'ticket', keys: { ticketHash: 1 }, unique: true },
      { name: 'path_state', keys: { path: 1, state: 1, createdAt: -1 } },
      { name: 'organization_state', keys: { organizationId: 1, state: 1 } },
      { name: 'kind_path', keys: { kind: 1, path: 1, createdAt: -1, _id: -1 } },
      { name: 'author', keys: { authorId: 1, createdAt: -1, _id: -1 } },
      { name: 'merged', keys: { mergedIntoId: 1 } },
      { name: 'check', keys: { 'check.state': 1, createdAt: 1, _id: 1 } },
      { name: 'target', keys: { 'target.id': 1, isPublished: 1, createdAt: -1 } },
      { name: 'path_published', keys: { path: 1, isPublished: 1, createdAt: -1 } },
    ),
    notices: closed(
      { name: 'audience_pinned_sentAt', keys: { audienceKey: 1, isPinned: -1, sentAt: -1, _id: -1 } },
      { name: 'audience_sentAt', keys: { audienceKey: 1, sentAt: -1 } },
      { name: 'path_updatedAt', keys: { path: 1, updatedAt: -1, _id: -1 } },
      { name: 'push', keys: { push: 1 } },
      { name: 'state', keys: { state: 1, updatedAt: -1 } },
    ),
    uploads: closed(
      { name: 'path_state', keys: { path: 1, state: 1, createdAt: 1, _id: 1 } },
      { name: 'trace', keys: { traceId: 1 } },
      { name: 'creator', keys: { createdBy: 1 } },
      { name: 'attached', keys: { attachedTo: 1, createdAt: 1 } },
      { name: 'incoming', keys: { incomingPath: 1, createdAt: 1 } },
    ),
    subscriptions: closed(
      { name: 'template_audience', keys: { template: 1, audienceKeys: 1, _id: 1 } },
      { name: 'person', keys: { personId: 1, template: 1 } },
    ),
    outbox: closed({ name: 'state_expiresAt', keys: { state: 1, expiresAt: 1 } }),
    deliveries: closed(
      { name: 'outbox_state', keys: { outboxId: 1, state: 1 } },
      { name: 'openid', keys: { openid: 1 } },
    ),
    summaries: closed(),
    limits: closed({ name: 'expires', keys: { expiresAt: 1 } }),
    audit: closed({ name: 'at', keys: { at: 1 } }, { name: 'path_at', keys: { path: 1, at: -1 } }),
    jobs: closed(
      { name: 'state_createdAt', keys: { state: 1, createdAt: 1 } },
      { name: 'path_createdAt', keys: { path: 1, createdAt: -1, _id: -1 } },
    ),
  },
  functions: {
    api: {
      memoryMegabytes: 512,
      timeoutSeconds: 20,
      openapi: ['security.msgSecCheck'],
      environment: [
        'OBOB_MASTER_KEY',
        'OBOB_TEMPLATE_ACTIVITY',
        'OBOB_TEMPLATE_NOTICE',
        'OBOB_TEMPLATE_FEEDBACK',
        'OBOB_TEMPLATE_TASK',
      ],
      optionalEnvironment: ['OBOB_SETUP_CODE'],
    },
    media: {
      // A picture of 50 million pixels takes 1.2 GB and four seconds on the way (docs: decisions/0007).
      memoryMegabytes: 2048,
      timeoutSeconds: 60,
      openapi: ['security.mediaCheckAsync'],
      environment: ['OBOB_MASTER_KEY'],
    },
    dispatch: {
      memoryMegabytes: 256,
      timeoutSeconds: 60,
      timer: { name: 'every-minute', cron: '0 * * * * * *' },
      openapi: ['subscribeMessage.send'],
      environment: [
        'OBOB_MASTER_KEY',
        'OBOB_TEMPLATE_ACTIVITY',
        'OBOB_TEMPLATE_NOTICE',
        'OBOB_TEMPLATE_FEEDBACK',
        'OBOB_TEMPLATE_TASK',
      ],
      optionalEnvironment: ['OBOB_MESSAGES_PER_MINUTE'],
    },
    jobs: {
      memoryMegabytes: 256,
      timeoutSeconds: 60,
      timer: { name: 'every-minute', cron: '30 * * * * * *' },
    },
    housekeeping: {
      memoryMegabytes: 256,
      timeoutSeconds: 60,
      timer: { name: 'daily', cron: '0 30 3 * * * *' },
      environment: ['OBOB_MASTER_KEY'],
      optionalEnvironment: [
        'OBOB_KEEP_ATTENDANCE_DAYS',
        'OBOB_KEEP_AUDIT_DAYS',
        'OBOB_KEEP_DRAFTS_DAYS',
        'OBOB_KEEP_FEEDBACK_DAYS',
        'OBOB_KEEP_REFUSALS_DAYS',
      ],
    },
  },
  storage: { publicPrefixes: ['public/'], uploadPrefixes: ['incoming/'], maxMegabytes: 10 },
  messagePush: { wxa_media_check: 'media' },
  subscribeTemplates: {
    activity: {
      title: '活动提醒',
      idFrom: 'OBOB_TEMPLATE_ACTIVITY',
      fields: { thing1: '活动名称', time2: '活动时间', thing3: '活动地点', thing4: '温馨提示' },
    },
    notice: {
      title: '通知提醒',
      idFrom: 'OBOB_TEMPLATE_NOTICE',
      fields: { thing1: '通知标题', thing2: '发布单位', time3: '发布时间' },
    },
    feedback: {
      title: '意见答复提醒',
      idFrom: 'OBOB_TEMPLATE_FEEDBACK',
      fields: { thing1: '反馈主题', phrase2: '处理结果', time3: '答复时间' },
    },
    task: {
      title: '任务到期提醒',
      idFrom: 'OBOB_TEMPLATE_TASK',
      fields: { thing1: '任务内容', date2: '完成时限', thing3: '所属品牌', thing4: '温馨提示' },
    },
  },
}
