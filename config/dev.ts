import type { UserConfigExport } from '@tarojs/cli'

/** Watching: files are written to dist, because the local cloud serves them; the dev server itself is not used. */
export default {
  h5: {
    devServer: {
      open: false,
      hot: false,
      liveReload: false,
      client: false,
      devMiddleware: { writeToDisk: true },
    },
  },
} satisfies UserConfigExport<'webpack5'>
