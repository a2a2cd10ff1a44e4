import { randomBytes } from 'node:crypto'
import type { CloudManifest } from '@contract/manifest'
import { keepSecrets } from './data-directory'
import type { Store } from './store'

const SIGNING_KEY = 'LOCAL_SIGNING_KEY'

export interface Settings {
  /** Key of the cloud's own signatures. */
  signingKey: string
  /** Values of every variable the manifest names. */
  environment: Record<string, string>
}

/**
 * Values of the variables functions need: those given, an id made from the name for each message template, and for the rest a
 * secret of 32 bytes in base64, made once and kept in the data folder (`undefined`: for this run only).
 */
export function settle(
  manifest: CloudManifest,
  given: Record<string, string>,
  directory: string | undefined,
): Settings {
  const templateIds = Object.fromEntries(
    Object.entries(manifest.subscribeTemplates ?? {}).map(([name, { idFrom }]) => [idFrom, `local-${name}`]),
  )
  const named = Object.values(manifest.functions).flatMap(({ environment }) => environment ?? [])
  const secretNames = [SIGNING_KEY, ...new Set(named)].filter(
    (name) => !(name in templateIds) && !(name in given),
  )
  const secrets = directory === undefined ? makeSecrets(secretNames) : keepSecrets(directory, secretNames)
  const { [SIGNING_KEY]: signingKey = '', ...environment } = { ...secrets, ...templateIds, ...given }
  return { signingKey, environment }
}

const makeSecrets = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]))

/** Collections and indexes of the manifest, as the console would have made them. */
export async function prepareCollections(store: Store, manifest: CloudManifest): Promise<void> {
  for (const [collection, { indexes }] of Object.entries(manifest.collections)) {
    await store.ensureCollection(collection)
    for (const index of indexes) await store.ensureIndex(collection, index)
  }
}
