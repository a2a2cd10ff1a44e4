const fromPackages = (...names: string[]) =>
  new RegExp(`[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/]`)

/** Chunks of the site. Taro's default (`chunks: 'initial'`) copies shared code into every page's chunk. */
export const h5Chunks = {
  chunks: 'all',
  minSize: 8000,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    taro: { name: 'taro', test: fromPackages('@tarojs'), chunks: 'initial', priority: 100 },
    react: { name: 'react', test: fromPackages('react', 'react-dom', 'scheduler'), priority: 90 },
    common: { name: false, minChunks: 2, priority: 1, reuseExistingChunk: true },
  },
} as const
