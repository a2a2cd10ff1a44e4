import { compareValues } from './compare'
import { IndexCursor, type Position, type Sequenced } from './index-cursor'
import type { KeyTuple } from './index-keys'

/** Blocks split at this many entries: small enough to shift quickly, large enough to keep few blocks. */
const BLOCK_CAPACITY = 512
const BULK_FILL = 384

/** Entries column by column: `columns[field][i]` belongs to `items[i]`. */
export type Entries<Item> = { columns: unknown[][]; items: Item[] }

/** A run of neighbouring entries, column by column: values are shared with the documents, not copied. */
class Block<Item extends Sequenced> {
  constructor(
    readonly columns: unknown[][],
    readonly items: Item[],
  ) {}
  get size() {
    return this.items.length
  }
}

/**
 * Ordered index entries: a sorted array of sorted blocks. Insert, remove and seek take a binary search over the
 * blocks and one inside a block.
 */
export class IndexTree<Item extends Sequenced> {
  private blocks: Block<Item>[] = []
  size = 0

  /** @param directions 1 or -1 for each field of the key */
  constructor(private readonly directions: readonly (1 | -1)[]) {}

  insert(tuple: KeyTuple, item: Item) {
    this.size++
    if (this.blocks.length === 0)
      this.blocks.push(
        new Block(
          tuple.map(() => []),
          [],
        ),
      )
    const at = this.seekBlock((block, i) => this.compareEntry(block, i, tuple, item.sequence) < 0)
    const block = this.blocks[at]
    const offset = this.seekOffset(block, (i) => this.compareEntry(block, i, tuple, item.sequence) < 0)
    for (let field = 0; field < tuple.length; field++) block.columns[field].splice(offset, 0, tuple[field])
    block.items.splice(offset, 0, item)
    if (block.size > BLOCK_CAPACITY) this.split(at)
  }

  remove(tuple: KeyTuple, item: Item) {
    const at = this.seekBlock((block, i) => this.compareEntry(block, i, tuple, item.sequence) < 0)
    const block = this.blocks[at]
    const offset = this.seekOffset(block, (i) => this.compareEntry(block, i, tuple, item.sequence) < 0)
    if (block.items[offset] !== item) throw new Error('index entry is missing')
    for (const column of block.columns) column.splice(offset, 1)
    block.items.splice(offset, 1)
    this.size--
    if (block.size === 0 && this.blocks.length > 1) this.blocks.splice(at, 1)
  }

  /** Replaces the contents; the entries may come in any order. */
  build({ columns, items }: Entries<Item>) {
    const compare = (a: number, b: number) => {
      for (let field = 0; field < columns.length; field++) {
        const order = compareValues(columns[field][a], columns[field][b])
        if (order !== 0) return order * this.directions[field]
      }
      return items[a].sequence - items[b].sequence
    }
    const order = sortedPlaces(columns[0], this.directions[0], compare)
    this.blocks = []
    this.size = items.length
    for (let start = 0; start < order.length; start += BULK_FILL) {
      const places = order.slice(start, start + BULK_FILL)
      this.blocks.push(
        new Block(
          columns.map((column) => places.map((place) => column[place])),
          places.map((place) => items[place]),
        ),
      )
    }
  }

  /** All entries in order, for looking through them or for merging into a rebuilt tree. */
  entries(): Entries<Item> {
    return {
      columns: this.directions.map((_, field) => this.blocks.flatMap((block) => block.columns[field])),
      items: this.blocks.flatMap((block) => block.items),
    }
  }

  /** The place before the first entry that begins with `prefix` or follows it; or after the last that begins so. */
  seek(prefix: readonly unknown[], side: 'before' | 'after'): Position {
    if (this.blocks.length === 0) return { block: 0, offset: 0 }
    const isEarlier =
      side === 'before'
        ? (block: Block<Item>, i: number) => this.comparePrefix(block, i, prefix) < 0
        : (block: Block<Item>, i: number) => this.comparePrefix(block, i, prefix) <= 0
    const at = this.seekBlock(isEarlier)
    const block = this.blocks[at]
    return { block: at, offset: this.seekOffset(block, (i) => isEarlier(block, i)) }
  }

  /** How many entries lie between two places. */
  count(from: Position, to: Position): number {
    if (this.blocks.length === 0 || from.block > to.block) return 0
    if (from.block === to.block) return Math.max(0, to.offset - from.offset)
    let count = this.blocks[from.block].size - from.offset + to.offset
    for (let at = from.block + 1; at < to.block; at++) count += this.blocks[at].size
    return count
  }

  /** Reads the entries between two places, forwards or backwards. The tree must not change meanwhile. */
  cursor(from: Position, to: Position, reverse: boolean): IndexCursor<Item> {
    return new IndexCursor(this.blocks, from, to, reverse)
  }

  /** The first block whose last entry is not earlier: the one the place lies in. */
  private seekBlock(isEarlier: (block: Block<Item>, i: number) => boolean): number {
    let low = 0
    let high = this.blocks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const block = this.blocks[middle]
      if (block.size > 0 && isEarlier(block, block.size - 1)) low = middle + 1
      else high = middle
    }
    return low
  }

  private seekOffset(block: Block<Item>, isEarlier: (i: number) => boolean): number {
    let low = 0
    let high = block.size
    while (low < high) {
      const middle = (low + high) >> 1
      if (isEarlier(middle)) low = middle + 1
      else high = middle
    }
    return low
  }

  private comparePrefix(block: Block<Item>, i: number, prefix: readonly unknown[]): number {
    for (let field = 0; field < prefix.length; field++) {
      const order = compareValues(block.columns[field][i], prefix[field])
      if (order !== 0) return order * this.directions[field]
    }
    return 0
  }

  private compareEntry(block: Block<Item>, i: number, tuple: KeyTuple, sequence: number): number {
    return this.comparePrefix(block, i, tuple) || block.items[i].sequence - sequence
  }

  private split(at: number) {
    const block = this.blocks[at]
    // Entries that keep arriving at the end leave full blocks behind instead of half-empty ones.
    const keep = at === this.blocks.length - 1 ? BULK_FILL : BLOCK_CAPACITY >> 1
    const rest = new Block(
      block.columns.map((column) => column.splice(keep)),
      block.items.splice(keep),
    )
    this.blocks.splice(at + 1, 0, rest)
  }
}

/**
 * The places of entries in index order. Many entries usually share few first values, so those are sorted alone and
 * the rest only among themselves, where it mostly is in order already.
 */
function sortedPlaces(
  first: unknown[],
  direction: 1 | -1,
  compare: (a: number, b: number) => number,
): number[] {
  const groups = new Map<string, number[]>()
  for (let place = 0; place < first.length; place++) {
    const value = first[place]
    if (typeof value !== 'string') return Array.from(first, (_, i) => i).sort(compare)
    const group = groups.get(value)
    if (group) group.push(place)
    else groups.set(value, [place])
  }
  return [...groups.keys()]
    .sort((a, b) => compareValues(a, b) * direction)
    .flatMap((value) => (groups.get(value) as number[]).sort(compare))
}
