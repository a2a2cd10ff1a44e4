import type { AnsweredByMedia, Api } from '@contract/api'
import type { AnyEndpoint } from '@contract/endpoint'
import * as v from 'valibot'
import type { Entry } from '../_kernel/handler'
import { requireSecrets } from '../_kernel/secrets'
import { serve } from '../_kernel/serve'
import { acceptMedia } from './accept'
import { decideMedia } from './decide'
import { receiveVerdict, VerdictEvent } from './verdict'

requireSecrets()

const HANDLERS: { [Name in AnsweredByMedia]: Entry<Api[Name]> } = {
  'media.accept': acceptMedia,
  'media.decide': decideMedia,
}

const answer = serve(HANDLERS as unknown as Record<string, Entry<AnyEndpoint>>)

/** Takes files over, and hears from WeChat what it thinks of pictures. */
export const main = async (event: unknown) => {
  const pushed = v.safeParse(VerdictEvent, event)
  return pushed.success ? receiveVerdict(pushed.output) : answer(event)
}
