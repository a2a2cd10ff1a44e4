/** One structured line without personal data: ids of requests, names of endpoints, outcomes, durations. */
const write = (level: 'info' | 'error', entry: Record<string, unknown>) =>
  console[level](JSON.stringify({ level, ...entry }))

/** What broke, without the values it broke on: messages of the database quote the documents concerned. */
const causeOf = (error: unknown) => {
  if (!(error instanceof Error)) return { name: typeof error }
  const message = error.message.replace(/\{[\s\S]*\}/g, '{…}').replace(/"[^"]*"|'[^']*'/g, '…')
  return { name: error.name, message: message.slice(0, 400), stack: error.stack?.split('\n').slice(1, 8) }
}

/** Writes a line; `causeOf` makes of an error what a log may keep. */
export const log = {
  info: (entry: Record<string, unknown>) => write('info', entry),
  error: (entry: Record<string, unknown>) => write('error', entry),
  causeOf,
}
