import { type Document, isSubDocument } from './compare'

/** Longer texts and, past this many, new ones are unlikely to come again. */
const LONGEST = 64
const MOST = 200_000

/** Lets documents read from disk share equal texts: identifiers of branches and states come a million times. */
export class StringPool {
  private readonly known = new Map<string, string>()

  /** Replaces texts of a freshly read document by the pool's copies. Its `_id` is its own. */
  share(document: Document): Document {
    for (const key of Object.keys(document)) if (key !== '_id') document[key] = this.shared(document[key])
    return document
  }

  private shared(value: unknown): unknown {
    if (typeof value === 'string') return this.sharedText(value)
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) value[i] = this.shared(value[i])
    } else if (isSubDocument(value)) this.share(value)
    return value
  }

  private sharedText(text: string): string {
    if (text.length > LONGEST) return text
    const known = this.known.get(text)
    if (known !== undefined) return known
    if (this.known.size < MOST) this.known.set(text, text)
    return text
  }
}
