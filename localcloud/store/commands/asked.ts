import type { Change } from '../collection'
import type { WriteKind } from '../errors'
import type { CommandContext } from './context'

/** The changes a write asks for, up to the one that was refused. */
export type Asked = { changes: Change[]; refusal?: unknown }

/** Works out changes one after the other; as in MongoDB, a refused one does not undo those before it. */
export function changesFor<Item>(items: readonly Item[], toChange: (item: Item) => Change | null): Asked {
  const changes: Change[] = []
  try {
    for (const item of items) {
      const change = toChange(item)
      if (change) changes.push(change)
    }
    return { changes }
  } catch (refusal) {
    return { changes, refusal }
  }
}

/** Runs a write when no transaction holds what it touches; the changes are worked out anew after each wait. */
export async function writeWhenFree(
  kind: WriteKind,
  context: CommandContext,
  ask: () => Asked,
): Promise<void> {
  const { writer, transaction } = context
  for (;;) {
    const { changes, refusal } = ask()
    if (transaction) {
      if (refusal === undefined) writer.writeInTransaction(kind, changes, transaction)
    } else {
      const blocker = writer.blocker(changes)
      if (blocker) {
        await blocker.ended
        continue
      }
      await writer.write(kind, changes)
    }
    if (refusal !== undefined) throw refusal
    return
  }
}
