import { compareValues, type Document } from './compare'
import { badQuery } from './errors'
import { type Path, someValueAt, splitPath } from './paths'

/** One field of a sort; direction 1 is ascending. */
export type SortField = { field: string; path: Path; direction: 1 | -1 }

/** Reads `{field: ±1, …}`; throws for other directions. */
export function parseSort(specification: Document): SortField[] {
  return Object.entries(specification).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw badQuery('bad sort specification')
    if (field === '' || field.startsWith('$')) throw badQuery(`bad sort specification: ${field}`)
    return { field, path: splitPath(field), direction }
  })
}

/** The value a document sorts by: of an array its least element going up, its greatest going down. */
export function sortKey(document: Document, { path, direction }: SortField): unknown {
  let best: unknown
  let found = false
  const consider = (value: unknown) => {
    if (!found || compareValues(value, best) * direction < 0) best = value
    found = true
  }
  someValueAt(document, path, (value) => {
    if (!Array.isArray(value)) consider(value ?? null)
    // An empty array sorts as BSON undefined, before null.
    else if (value.length === 0) consider(undefined)
    else value.forEach(consider)
    return false
  })
  return found ? best : null
}

type Keyed<Item> = { item: Item; keys: unknown[] }

/**
 * Sorts stably, keeping only the first `keep` items while going through them, so that a page out of many
 * documents never holds them all.
 */
export class Sorter<Item> {
  private kept: Keyed<Item>[] = []

  constructor(
    private readonly fields: SortField[],
    private readonly documentOf: (item: Item) => Document,
    private readonly keep = Number.POSITIVE_INFINITY,
  ) {}

  add(item: Item) {
    const document = this.documentOf(item)
    this.kept.push({ item, keys: this.fields.map((field) => sortKey(document, field)) })
    if (this.kept.length > 2 * this.keep + 1000) this.trim()
  }

  sorted(): Item[] {
    this.trim()
    return this.kept.map(({ item }) => item)
  }

  private trim() {
    this.kept.sort((a, b) => this.compare(a.keys, b.keys))
    if (this.kept.length > this.keep) this.kept.length = this.keep
  }

  private compare(a: unknown[], b: unknown[]): number {
    for (let i = 0; i < this.fields.length; i++) {
      const order = compareValues(a[i], b[i])
      if (order !== 0) return order * this.fields[i].direction
    }
    return 0
  }
}
