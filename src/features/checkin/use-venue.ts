import { checkinCount, checkinOpen } from '@contract/checkin/endpoints'
import type { LiveCount, VenueScreen } from '@contract/checkin/views'
import { useCallback, useEffect, useState } from 'react'
import { type CallError, call, readingError } from '@/lib/cloud/call'
import { useRemote } from '@/lib/states/use-remote'
import { venueSecret } from './venue-secret'

const POLL = 3000

interface Venue {
  screen: VenueScreen
  offset: number
}

/** Opens the venue screen once; afterwards it needs no network. */
export function useVenue(activityId: string) {
  const [venue, setVenue] = useState<Venue | undefined>(() => venueSecret.get(activityId, Date.now()))
  const [error, setError] = useState<CallError | null>(null)
  const open = useCallback(async () => {
    setError(null)
    const askedAt = Date.now()
    try {
      const screen = await call(checkinOpen, { activityId })
      // The answer was written about half-way between asking and hearing it.
      const opened = { screen, offset: screen.serverNow - (askedAt + Date.now()) / 2 }
      setVenue(opened)
      venueSecret.keep(opened)
    } catch (thrown) {
      const refused = readingError(thrown)
      setError(refused)
      if (refused.code.startsWith('NETWORK_')) return
      venueSecret.forget()
      setVenue(undefined)
    }
  }, [activityId])
  useEffect(() => void open(), [open])
  return { venue, error, open }
}

/** The live count; the last one stays while there is no network. */
export function useLiveCount(activityId: string): { live: LiveCount | undefined; isOffline: boolean } {
  const { data, error } = useRemote(checkinCount, { activityId }, { every: POLL })
  return { live: data, isOffline: error?.code.startsWith('NETWORK_') ?? false }
}

/** The server's clock, drawn anew four times a second so that no second is skipped. */
export function useClock(offset: number) {
  const [now, setNow] = useState(() => Date.now() + offset)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + offset), 250)
    return () => clearInterval(timer)
  }, [offset])
  return now
}
