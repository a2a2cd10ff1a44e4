import { lateCheckins } from './features/checkin/late-checkins'
import { useOfflineQueue } from './lib/use-offline-queue'

/** Sends check-ins captured without network, whichever screen the app opens on. Draws nothing. */
export default function LateCheckins() {
  useOfflineQueue(lateCheckins)
  return null
}
