import type { UserConfigExport } from '@tarojs/cli'

/** Nothing differs from the base yet that is not about development. */
export default {} satisfies UserConfigExport<'webpack5'>
