import type { World } from './world'

/** How many database requests the SDK makes while `act` runs (design: calls are counted as the service bills them). */
export const countCalls = async (world: World, act: () => Promise<unknown>) => {
  const { store } = world
  const execute = store.execute.bind(store)
  const actions: string[] = []
  store.execute = ((...call: Parameters<typeof execute>) => {
    actions.push(`${call[0]} ${String((call[1] as { collectionName?: string }).collectionName ?? '')}`.trim())
    return execute(...call)
  }) as typeof execute
  try {
    await act()
  } finally {
    store.execute = execute
  }
  return actions
}
