import { brandGetOfOrganization } from '@contract/brand/endpoints'
import { useParameters } from '@/lib/router'
import { useSession } from '@/lib/session'
import { useRemote } from '@/lib/states/use-remote'

/** The brand asked for, else the living one of the organisation whose secretary one is. */
export function useOwnBrand() {
  const session = useSession()
  const { brandId } = useParameters<'brandId'>()
  const organizationId = session.me?.roles.find(({ role }) => role === 'secretary')?.organizationId
  const isAsked = !brandId && organizationId !== undefined
  const own = useRemote(
    brandGetOfOrganization,
    { organizationId: organizationId ?? '' },
    { isEnabled: isAsked },
  )
  return { session, organizationId, own: isAsked ? own : null, brandId: brandId ?? own.data?.brandId ?? null }
}
