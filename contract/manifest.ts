import * as v from 'valibot'

/**
 * What the cloud holds, in one place: collections and their indexes, functions with their limits, triggers and permissions,
 * storage rules and subscribe-message templates. The embedded cloud starts from it, and the files that deploying
 * needs (config.json per function, cloudbaserc.json) are written from it.
 */

const name = (pattern: RegExp, longest: number) => v.pipe(v.string(), v.regex(pattern), v.maxLength(longest))

/** Client-side permission of a collection, in the service's own words. Functions pass by it. */
const CollectionPermission = v.picklist(['ADMINONLY', 'ADMINWRITE', 'PRIVATE', 'READONLY'])

const Index = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  keys: v.record(v.string(), v.picklist([1, -1])),
  unique: v.optional(v.boolean()),
  sparse: v.optional(v.boolean()),
})

const Collection = v.strictObject({
  permission: CollectionPermission,
  indexes: v.pipe(v.array(Index), v.maxLength(20)),
})

const Timer = v.strictObject({
  name: name(/^[A-Za-z][\w-]*$/, 60),
  /** Seven fields: second minute hour day month weekday year, in UTC+8. */
  cron: v.pipe(v.string(), v.regex(/^\S+( \S+){6}$/)),
})

const CloudFunction = v.strictObject({
  memoryMegabytes: v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(3072)),
  timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  timer: v.optional(Timer),
  /** WeChat interfaces the function may call, such as `subscribeMessage.send`. */
  openapi: v.optional(v.array(v.string())),
  /** Names of the environment variables (secrets, template ids) the function cannot do without. */
  environment: v.optional(v.array(name(/^[A-Z][A-Z0-9_]*$/, 64))),
  /** Names of those it can do without; set by hand where wanted, never written into deployment files. */
  optionalEnvironment: v.optional(v.array(name(/^[A-Z][A-Z0-9_]*$/, 64))),
})

const SubscribeTemplate = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  /** Environment variable that holds the template's id. */
  idFrom: name(/^[A-Z][A-Z0-9_]*$/, 64),
  /** Field key (its kind and a number, such as `thing1`) to the label people see. */
  fields: v.record(v.pipe(v.string(), v.regex(/^[a-z_]+\d+$/)), v.string()),
})

const StorageRules = v.strictObject({
  /** Path prefixes every client may read. */
  publicPrefixes: v.array(v.string()),
  /** Path prefixes every client may upload into. */
  uploadPrefixes: v.array(v.string()),
  maxMegabytes: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
})

export const CloudManifest = v.strictObject({
  collections: v.record(name(/^[A-Za-z][\w-]*$/, 32), Collection),
  functions: v.record(name(/^[A-Za-z][\w-]*$/, 45), CloudFunction),
  storage: StorageRules,
  subscribeTemplates: v.optional(v.record(v.string(), SubscribeTemplate)),
  /** Pushed event, such as `wxa_media_check`, to the function that receives it. */
  messagePush: v.optional(v.record(v.string(), v.string())),
})
export type CloudManifest = v.InferInput<typeof CloudManifest>
export type CloudFunctionManifest = v.InferInput<typeof CloudFunction>

/** Reads a manifest from outside; throws an Error that names each wrong place. */
export function parseManifest(input: unknown): CloudManifest {
  const parsed = v.safeParse(CloudManifest, input)
  if (!parsed.success) {
    const places = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`)
    throw new Error(`The cloud manifest is wrong.\n${places.join('\n')}`)
  }
  for (const [event, receiver] of Object.entries(parsed.output.messagePush ?? {})) {
    if (!parsed.output.functions[receiver]) throw new Error(`messagePush.${event}: no function ${receiver}`)
  }
  return parsed.output
}
