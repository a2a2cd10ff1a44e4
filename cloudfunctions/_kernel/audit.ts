import type { AuditEntry } from '@contract/audit'
import { collection } from './collections'
import { newId } from './ids'

/** Appends who did what to which record. Entries hold ids only and are never changed. */
export const writeAudit = (
  head: Pick<AuditEntry, 'at' | 'action' | 'personId' | 'requestId'>,
  target: { id: string; organizationId?: string | null; path?: readonly string[] } | null,
) =>
  collection('audit').add({
    data: {
      _id: newId(),
      ...head,
      organizationId: target?.organizationId ?? null,
      path: [...(target?.path ?? [])],
      targetId: target?.id ?? null,
    },
  })
