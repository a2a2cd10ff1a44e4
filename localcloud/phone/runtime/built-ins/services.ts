/** What built-in components ask of the phone around them. */
export interface Services {
  /** Opens the share card of the top page; `target` is the button that asked. */
  share(target: { id: string; dataset: Record<string, unknown> }): void
  /** Asks the owner for the phone number; resolves with a code, or null when refused. */
  askPhoneNumber(): Promise<string | null>
  agreePrivacy(buttonId: string): void
  contact(): void
  navigate(openType: string, url: string, delta: number): void
  /** What the document can load for a picture's source: files of the cloud and of the phone have addresses of their own. */
  pictureAddress(source: string): Promise<string>
  /** Lets the owner choose one row in each column; resolves with the rows, or null when cancelled. */
  choose(request: ChoiceRequest): Promise<number[] | null>
  /** The page's own settings on its document (root font size and background) changed. */
  pageMetaChanged(): void
}

export interface ChoiceRequest {
  title: string
  /** Called for every draw, because later columns depend on earlier ones (months, days). */
  columns(chosen: number[]): string[][]
  chosen: number[]
  onColumnChange?(column: number, row: number): void
}
