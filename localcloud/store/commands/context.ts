import type { Collection } from '../collection'
import type { Document } from '../compare'
import type { Transaction, Transactions } from '../transactions'
import type { Writer } from '../writer'

/** What a command works with. */
export type CommandContext = {
  now: () => number
  writer: Writer
  transactions: Transactions
  /** Throws for a missing collection. */
  collection: (name: unknown) => Collection
  existing: (name: string) => Collection | undefined
  transaction?: Transaction
}

/** A request's parameters as the SDK sends them. */
export type Parameters = Document

/** Answers one action with the `data` of its reply. Throws CloudError. */
export type Command = (parameters: Parameters, context: CommandContext) => Document | Promise<Document>
