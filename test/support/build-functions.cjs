const { execFileSync } = require('node:child_process')

/** Tests of the cloud run the very bundles that are deployed, so they are built from the sources under test. */
module.exports = () => {
  for (const script of ['build-functions.mjs', 'build-localcloud.mjs'])
    execFileSync(process.execPath, [`scripts/${script}`], { stdio: ['ignore', 'ignore', 'inherit'] })
}
