import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'

const FOLDER = 'localcloud/city/pictures'
const require = createRequire(import.meta.url)
const scratch = fs.mkdtempSync(path.join(process.cwd(), 'dist', 'draw-'))

/** Draws the demo city's pictures (`drawn/*.svg`) and makes of each what `media` would keep: the picture and its small rendition. */
async function load(source, packages) {
  const outfile = path.join(scratch, `${path.basename(source, '.ts')}.cjs`)
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages,
    loader: { '.wasm': 'binary' },
    logLevel: 'warning',
  })
  return require(outfile)
}

const { launchBrowser } = await load('test/support/browser.ts', 'external')
const { render } = await load('cloudfunctions/media/picture.ts', 'bundle')
const browser = await launchBrowser()
try {
  for (const file of fs.readdirSync(path.join(FOLDER, 'drawn'))) {
    const svg = fs.readFileSync(path.join(FOLDER, 'drawn', file), 'utf8')
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)
    const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } })
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
    const { large, small } = await render(await page.screenshot({ type: 'png' }), 'png')
    await page.close()
    const name = path.basename(file, '.svg')
    fs.writeFileSync(path.join(FOLDER, `${name}.jpg`), large)
    fs.writeFileSync(path.join(FOLDER, `${name}-small.jpg`), small)
    console.log(`${name}: ${large.length} + ${small.length} bytes`)
  }
} finally {
  await browser.close()
  fs.rmSync(scratch, { recursive: true, force: true })
}
