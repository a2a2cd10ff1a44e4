/**
 * Unpacks the browser from npm before any worker starts: two of them at once would run what the other has half written.
 */
module.exports = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const packed = require('@sparticuz/chromium')
  await (packed.default ?? packed).executablePath()
}
