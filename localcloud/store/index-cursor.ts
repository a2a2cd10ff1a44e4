/** What the tree points at: `sequence` orders entries of equal keys, as MongoDB's record id does. */
export type Sequenced = { sequence: number }

/** A place between entries. */
export type Position = { block: number; offset: number }

/** Steps through a stretch of entries. */
export class IndexCursor<Item extends Sequenced> {
  private block: number
  private offset: number

  constructor(
    private readonly blocks: readonly { columns: unknown[][]; items: Item[] }[],
    private readonly from: Position,
    private readonly to: Position,
    private readonly reverse: boolean,
  ) {
    this.block = reverse ? to.block : from.block
    this.offset = reverse ? to.offset : from.offset - 1
  }

  /** Moves to the next entry; false at the end. */
  advance(): boolean {
    if (this.blocks.length === 0) return false
    if (this.reverse) {
      this.offset--
      while (this.offset < 0) {
        if (--this.block < 0) return false
        this.offset = this.blocks[this.block].items.length - 1
      }
      return (
        this.block > this.from.block || (this.block === this.from.block && this.offset >= this.from.offset)
      )
    }
    this.offset++
    while (this.offset >= this.blocks[this.block].items.length) {
      if (++this.block >= this.blocks.length) return false
      this.offset = 0
    }
    return this.block < this.to.block || (this.block === this.to.block && this.offset < this.to.offset)
  }

  get item(): Item {
    return this.blocks[this.block].items[this.offset]
  }

  /** The value of one indexed field of the current entry. */
  value(field: number): unknown {
    return this.blocks[this.block].columns[field][this.offset]
  }
}
