/** Prefix of what everybody may load; what has not passed lies outside of it. */
export const PUBLIC_PREFIX = 'public/'

/**
 * Where a kept file lies, below the prefix for its audience. `digest`: 16 hexadecimal digits of what was sent, so that
 * another file never takes the place of one that is being checked.
 */
export const placeOf = (uploadId: string, format: string, digest: string) =>
  `media/${uploadId}-${digest}.${format}`

/** The small rendition of a picture: at most `SMALL_BYTES`. Works on paths and on file ids. */
export const smallOf = (file: string) => file.replace(/\.jpg$/, '-small.jpg')

/** The upload behind a file id that a record holds; null where it did not come through `media`. */
export const uploadIdOf = (fileId: string) =>
  /\/public\/media\/([0-9a-z]{10})-[0-9a-f]{16}\.jpg$/.exec(fileId)?.[1] ?? null
