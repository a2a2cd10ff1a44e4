/** The mini-program's pages, as far as they are known here. */
export class Pages {
  #known: Set<string> | undefined
  /** The page a mini-program opens with. */
  readonly first: string

  /** Without a list every well-formed path counts as a page. */
  constructor(known?: string[]) {
    this.#known = known && new Set(known)
    this.first = known?.[0] ?? 'pages/index/index'
  }

  /** Whether `page` (no leading slash; a query may follow) is one of the mini-program's. */
  has(page: unknown): boolean {
    if (typeof page !== 'string') return false
    const path = page.split('?')[0] ?? ''
    return this.#known ? this.#known.has(path) : /^\w[\w-]*(\/[\w-]+)*$/.test(path)
  }
}
