import type { Document } from './compare'

type Versions = { changedAt: number; earlier: { since: number; document: Document | null }[] }

/** Earlier versions of changed documents, so that a transaction keeps seeing the moment it began. */
export class History {
  private readonly versions = new Map<unknown, Versions>()

  /** Notes that a document, null where there was none, was replaced at `version`. */
  record(identity: unknown, document: Document | null, version: number) {
    const known = this.versions.get(identity)
    if (known) {
      known.earlier.push({ since: known.changedAt, document })
      known.changedAt = version
    } else this.versions.set(identity, { changedAt: version, earlier: [{ since: 0, document }] })
  }

  /** Whether the document changed after the snapshot was taken. */
  hasChangedSince(identity: unknown, snapshot: number): boolean {
    return (this.versions.get(identity)?.changedAt ?? 0) > snapshot
  }

  /** The document as the snapshot saw it, given what it is now. */
  at(identity: unknown, snapshot: number, current: Document | null): Document | null {
    const known = this.versions.get(identity)
    if (!known || known.changedAt <= snapshot) return current
    // The first one is as old as the history itself, so there always is one.
    return known.earlier.filter(({ since }) => since <= snapshot).at(-1)?.document ?? null
  }

  /** The documents that differ from some snapshot: an index no longer knows their earlier keys. */
  changed(): IterableIterator<unknown> {
    return this.versions.keys()
  }

  has(identity: unknown): boolean {
    return this.versions.has(identity)
  }

  clear() {
    this.versions.clear()
  }
}
