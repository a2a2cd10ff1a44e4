/** One line of progress, with the seconds since the command began. */
const startedAt = Date.now()

export const say = (text) =>
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}`)

/** Ends the command with a sentence a person can act on. */
export const stop = (text) => {
  console.error(`\n${text}\n`)
  process.exit(1)
}
