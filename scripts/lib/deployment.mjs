/** `config.json` of a function, read by WeChat DevTools when it uploads it. */
export const configOf = ({ openapi = [], timer }) => ({
  permissions: { openapi },
  triggers: timer ? [triggerOf(timer)] : [],
})

const triggerOf = ({ name, cron }) => ({ name, type: 'timer', config: cron })

/**
 * Custom security rules of the cloud storage, for the console. Clients upload below the upload prefixes, over nobody
 * else's file, and read what is public. Comparing `test` with true is what the service's grammar asks for.
 */
export const storageRules = ({ storage }) => {
  const isBelow = (prefixes) =>
    prefixes
      .map((prefix) => `/^${prefix.replaceAll('/', '\\/')}/.test(resource.path) == true`)
      .join(' || ') || 'false'
  const isOwn = 'resource.openid == auth.openid || resource.openid == auth.uid'
  return {
    read: isBelow(storage.publicPrefixes),
    write: `(${isBelow(storage.uploadPrefixes)}) && (${isOwn})`,
  }
}

/** `cloudbaserc.json`, read by the CloudBase command line; values in braces come from the environment of whoever deploys. */
export const cloudbaseConfig = (manifest, names) => ({
  version: '2.0',
  envId: '{{env.TCB_ENV_ID}}',
  functionRoot: './cloudfunctions',
  functions: names.map((name) => functionConfig(name, manifest.functions[name])),
})

const functionConfig = (name, { memoryMegabytes, timeoutSeconds, timer, environment = [] }) => ({
  name,
  runtime: 'Nodejs20.19',
  handler: 'index.main',
  memorySize: memoryMegabytes,
  timeout: timeoutSeconds,
  installDependency: false,
  triggers: timer ? [triggerOf(timer)] : [],
  envVariables: Object.fromEntries(environment.map((variable) => [variable, `{{env.${variable}}}`])),
})
