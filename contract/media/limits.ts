/** The platform's own limit for checking a picture (docs: mediaCheckAsync, 10 MB), and ours for documents. */
export const MOST_BYTES = 10 * 1024 * 1024

/** Beyond this a picture is not decoded: 50 million pixels are 200 MB of memory. Phones take up to 50. */
export const MOST_PIXELS = 50_500_000

/** Kept pictures: the longer side, and the small rendition's. */
export const LONG_SIDE = 1920
export const SMALL_LONG_SIDE = 640

/** Lists show the small rendition, so that a visit stays cheap (platform.md §1). */
export const SMALL_BYTES = 60 * 1024

/** A platform check that has not answered by then (30 minutes are promised) goes to a person, in milliseconds. */
export const CHECK_PATIENCE = 60 * 60_000

/** What one notice may carry. */
export const MOST_ATTACHMENTS = 5
