import { useSession } from '@/lib/session'

/** The organisation in whose name one may learn from `ownerId`: nobody learns from themselves. */
export function useLearner(ownerId: string | undefined) {
  const { me } = useSession()
  const own = me?.roles.find(({ role, organizationId }) => role === 'secretary' && organizationId !== ownerId)
  return ownerId === undefined ? undefined : own?.organizationId
}
