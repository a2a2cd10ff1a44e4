/** Who did what when; append-only, kept at least 184 days (网络安全法). Holds random ids, never names or texts. */
export interface AuditEntry {
  _id: string
  at: number
  personId: string | null
  action: string
  organizationId: string | null
  path: string[]
  targetId: string | null
  requestId: string
}
