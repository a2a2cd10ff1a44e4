/** The value below which `share` of them lie; 0 where there are none. */
export const percentile = (values: readonly number[], share: number) => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** How long `act` takes, in milliseconds. */
export const timed = async (act: () => Promise<unknown>) => {
  const startedAt = performance.now()
  await act()
  return performance.now() - startedAt
}

export const milliseconds = (value: number) => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`

export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`

export const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`
