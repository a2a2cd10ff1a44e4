import type { VenueScreen } from '@contract/checkin/views'
import { storage } from '@/lib/storage'

const KEY = 'checkin.venue'

interface Kept {
  screen: VenueScreen
  /** How far the device's clock was off when the screen was opened. */
  offset: number
}

/**
 * What the venue screen needs, kept on the secretary's phone so that it goes on after the app was closed without network;
 * gone with the activity. A browser may be shared, so there it lives only as long as the page.
 */
export const venueSecret = {
  get(activityId: string, now: number): Kept | undefined {
    const kept = storage.get<Kept>(KEY)
    if (kept && kept.screen.closesAt < now + kept.offset) storage.remove(KEY)
    else if (kept?.screen.activity._id === activityId) return kept
    return undefined
  },
  /** The activity has ended, or its secretary has: no code of it is shown any more. */
  forget() {
    storage.remove(KEY)
  },
  keep(kept: Kept) {
    if (process.env.TARO_ENV === 'weapp') storage.set(KEY, kept)
  },
}
