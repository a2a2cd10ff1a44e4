import type { ErrorCode } from '../errors'
import type { Role } from '../roles'
import type { Publication, PublicationState, SignatureStep } from './entity'

/** Where each signature is given, and what the publication is then (党务公开条例 Art. 15: 提出、审核、审批、实施). */
export const STEPS: Record<
  Exclude<SignatureStep, 'propose'>,
  { from: PublicationState; to: PublicationState; role: Role }
> = {
  clear: { from: 'proposed', to: 'cleared', role: 'confidentiality-reviewer' },
  approve: { from: 'cleared', to: 'published', role: 'supervisor' },
}

export const UNDER_WAY: readonly PublicationState[] = ['proposed', 'cleared']

/** Who signs next; null where nobody does. */
export const nextStepOf = (state: PublicationState): Exclude<SignatureStep, 'propose'> | null =>
  state === 'proposed' ? 'clear' : state === 'cleared' ? 'approve' : null

/**
 * Why somebody may not sign; null where they may. `seenHash` is of what they looked at, `draftHash` of what would be
 * shown now: both must be what the proposer signed.
 */
export const refuseSignature = (
  publication: Pick<Publication, 'state' | 'contentHash' | 'signatures'>,
  step: Exclude<SignatureStep, 'propose'>,
  personId: string,
  { seenHash, draftHash }: { seenHash: string; draftHash: string },
): ErrorCode | null => {
  if (publication.state === 'restarted') return 'PUBLICATION_CHANGED'
  if (publication.state !== STEPS[step].from) return 'PUBLICATION_STATE'
  if (publication.signatures.some(({ by }) => by === personId)) return 'PUBLICATION_SAME_PERSON'
  if (seenHash !== publication.contentHash || draftHash !== publication.contentHash)
    return 'PUBLICATION_CHANGED'
  return null
}
