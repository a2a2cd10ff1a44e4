/** `config.json` of a function, read by WeChat DevTools when it uploads it. */
export const configOf = ({ openapi = [], timer }) => ({
  permissions: { openapi },
  triggers: timer ? [triggerOf(timer)] : [],
})

const triggerOf = ({ name, cron }) => ({ name, type: 'timer', config: cron })

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
