import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'
import development from './dev'
import { h5Chunks } from './h5-chunks'
import production from './prod'

const root = path.resolve(__dirname, '..')
const inRoot = (...parts: string[]) => path.join(root, ...parts)

/** Packages that ship ES2020+ (private fields, `?.`): compiled like our own code, for old engines on both sides. */
const MODERN_PACKAGE = /node_modules[\\/](@tanstack|valibot|zustand|@noble|dayjs|qrcode-generator)[\\/]/

const isCompiled = (file: string) =>
  MODERN_PACKAGE.test(file) || file.startsWith(inRoot('contract') + path.sep)

/** Where the deployed site finds its cloud. Empty base = same origin; `local` = the embedded cloud. */
const constants = {
  __CLOUD_ENV__: JSON.stringify(process.env.CLOUD_ENV ?? ''),
  __CLOUD_BASE_URL__: JSON.stringify(process.env.CLOUD_BASE_URL ?? ''),
  __SITE_URL__: JSON.stringify(process.env.SITE_URL ?? ''),
}

// Sizes are written with CSS variables in plain px (src/ui/tokens.scss), so that one root class enlarges everything.
const pxtransform = { enable: false, config: {} }

export default defineConfig<'webpack5'>((merge) => {
  const base = {
    projectName: 'one-branch-one-brand',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: [inRoot('config/aria/index.js')],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: {
      enable: process.env.TARO_CACHE !== '0',
      buildDependencies: {
        config: [
          'config/index.ts',
          'config/dev.ts',
          'config/prod.ts',
          'config/h5-chunks.ts',
          'config/aria/list.js',
          'babel.config.js',
          'package.json',
          'src/app.config.ts',
          'src/pages/pages.ts',
        ].map((file) => inRoot(file)),
      },
    },
    alias: { '@': inRoot('src'), '@contract': inRoot('contract') },
    defineConstants: constants,
    // Taro's default for the web (quote_keys) turns `#field` of a class into the syntax error `#"field"`.
    terser: { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false } } },
    mini: {
      compile: { include: [isCompiled] },
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform, cssModules: { enable: false } },
      webpackChain(chain) {
        // Mini-programs have no AbortController; without one every query stays pending for ever.
        const shim = inRoot('src/lib/abort-controller')
        chain.plugin('abortController').use(ProvidePlugin, [{ AbortController: [shim, 'AbortController'] }])
      },
    },
    h5: {
      compile: { include: [isCompiled] },
      publicPath: '/',
      staticDirectory: 'static',
      // Tab icons load beside the script instead of inside it; at 0 bytes Taro would take its default.
      imageUrlLoaderOption: { limit: 1 },
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform, cssModules: { enable: false } },
      webpackChain(chain) {
        chain.performance.hints(false)
        chain.optimization.merge({ splitChunks: h5Chunks })
      },
    },
  } satisfies Parameters<typeof defineConfig<'webpack5'>>[0]
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production)
})
