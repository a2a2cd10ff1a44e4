import type { AnsweredByMedia, Api } from '@contract/api'
import type { AnyEndpoint } from '@contract/endpoint'
import type { Entry } from '../_kernel/handler'
import { activityTable } from './activity'
import { brandTable } from './brand'
import { checkinTable } from './checkin'
import { feedbackTable } from './feedback'
import { grantTable } from './grant'
import { homeTable } from './home'
import { learningTable } from './learning'
import { materialTable } from './material'
import { meTable } from './me'
import { mediaTable } from './media'
import { memberTable } from './member'
import { noticeTable } from './notice'
import { organizationTable } from './organization'
import { planTable } from './plan'
import { practiceTable } from './practice'
import { publicationTable } from './publication'
import { regulationTable } from './regulation'
import { selfCheckTable } from './self-check'
import { sessionTable } from './session'
import { settingsTable } from './settings'
import { setupTable } from './setup'
import { subscriptionTable } from './subscription'

/** Each request and the one handler that answers it; a request without a handler does not compile. */
const HANDLERS: { [Name in Exclude<keyof Api, AnsweredByMedia>]: Entry<Api[Name]> } = {
  ...organizationTable,
  ...memberTable,
  ...grantTable,
  ...sessionTable,
  ...meTable,
  ...homeTable,
  ...brandTable,
  ...planTable,
  ...publicationTable,
  ...practiceTable,
  ...learningTable,
  ...regulationTable,
  ...materialTable,
  ...selfCheckTable,
  ...activityTable,
  ...checkinTable,
  ...feedbackTable,
  ...noticeTable,
  ...mediaTable,
  ...subscriptionTable,
  ...setupTable,
  ...settingsTable,
}

export const TABLE = HANDLERS as unknown as Record<string, Entry<AnyEndpoint>>
