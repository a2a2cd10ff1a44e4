/** A refusal in the service's own words: `code` and `message` go back to the SDK unchanged. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}
