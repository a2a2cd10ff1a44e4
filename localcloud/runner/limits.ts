/** Limits of the platform's functions, in bytes and calls. */
export const LIMITS = {
  payloadIn: 6 * 1024 * 1024,
  payloadOut: 6 * 1024 * 1024,
  /** What a mini-program or web client may receive. */
  payloadToClient: 1024 * 1024,
  /** Functions calling functions: the platform stops endless recursion. */
  nesting: 8,
} as const
