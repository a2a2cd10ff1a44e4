import type { CloudManifest } from '@contract/manifest'
import type { Clock } from '../clock'
import type { Store } from '../store'
import { Activity } from './activity'
import { Faults } from './faults'
import { judgeByName, type MediaCheckEvent, mediaCheckAsync } from './media-check'
import { DEFAULT_WORDS, msgSecCheck, type WordList } from './msg-sec-check'
import { OpenApi } from './openapi'
import { Pages } from './pages'
import { PhoneNumbers } from './phone-number'
import { subscribeMessageSend } from './subscribe-message'
import { Subscriptions } from './subscriptions'
import { wxacodeGetUnlimited } from './wxacode'

/** WeChat's side of the cloud, with what people and tests can turn. */
export interface OpenApiDesk {
  gateway: OpenApi
  subscriptions: Subscriptions
  phoneNumbers: PhoneNumbers
  activity: Activity
  faults: Faults
  /** Word lists of msgSecCheck, the wait before a media verdict and who gives it; may be replaced at any time. */
  settings: { words: WordList[]; mediaDelayMs: number; judgeMedia: typeof judgeByName }
}

export interface OpenApiOptions {
  store: Store
  clock: Clock
  manifest: CloudManifest
  /** Holds the ids of subscribe templates under the names the manifest gives. */
  environment: Record<string, string>
  pages?: string[]
  push: (event: MediaCheckEvent) => Promise<void>
}

export async function createOpenApi(options: OpenApiOptions): Promise<OpenApiDesk> {
  const { store, clock, manifest, environment, push } = options
  const pages = new Pages(options.pages)
  const subscriptions = await Subscriptions.open(store, clock)
  const phoneNumbers = new PhoneNumbers(clock)
  const activity = new Activity(clock)
  const faults = new Faults()
  const settings = { words: DEFAULT_WORDS, mediaDelayMs: 3000, judgeMedia: judgeByName }
  const templates = Object.values(manifest.subscribeTemplates ?? {}).map(({ title, fields, idFrom }) => ({
    id: environment[idFrom] ?? '',
    title,
    fields,
  }))
  const apis = {
    'subscribeMessage.send': subscribeMessageSend(templates, pages, subscriptions),
    'security.msgSecCheck': msgSecCheck(() => settings.words, activity),
    'security.mediaCheckAsync': mediaCheckAsync({
      clock,
      activity,
      delayMs: () => settings.mediaDelayMs,
      judge: (mediaUrl) => settings.judgeMedia(mediaUrl),
      push,
    }),
    'wxacode.getUnlimited': wxacodeGetUnlimited(pages),
    'phonenumber.getPhoneNumber': phoneNumbers.api,
  }
  return {
    gateway: new OpenApi(apis, manifest, faults),
    subscriptions,
    phoneNumbers,
    activity,
    faults,
    settings,
  }
}
