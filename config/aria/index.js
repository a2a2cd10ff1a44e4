const path = require('node:path')
const attributes = require('./list')

/**
 * Taro leaves aria-* out of its mini-program templates. Templates (build time) and property aliases (run time) must
 * agree, so both take the same list.
 */
module.exports = (context) =>
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, attributes)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
