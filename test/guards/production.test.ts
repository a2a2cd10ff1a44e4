import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** What is deployed can be neither a stage nor a back door: the persona switch and the local cloud stay out of it. */
const filesUnder = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(file) : [file]
  })

const LOCAL_ONLY = /__local|persona|localcloud|云汀市/i

const outputs = ['dist/weapp', 'dist/h5', 'dist/cloudfunctions']

test.each(outputs)('%s holds nothing of the local cloud', (output) => {
  const texts = filesUnder(output).filter((file) => /\.(js|json|wxml|wxss|html|css)$/.test(file))
  expect(texts.length).toBeGreaterThan(2)
  expect(texts.filter((file) => LOCAL_ONLY.test(fs.readFileSync(file, 'utf8')))).toEqual([])
})

test('the functions carry the genuine SDK, bundled as published and patched by nothing', () => {
  const project = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const installed = JSON.parse(fs.readFileSync('node_modules/wx-server-sdk/package.json', 'utf8'))
  expect(installed.version).toBe(project.dependencies['wx-server-sdk'])
  expect(Object.keys({ ...project.dependencies, ...project.devDependencies })).not.toContain('patch-package')
  expect(fs.existsSync('patches')).toBe(false)
  const bundle = fs.readFileSync('dist/cloudfunctions/api/index.js', 'utf8')
  expect(bundle).toContain('TCB_CONTEXT_CNFG')
})

test('a missing secret stops a function with a sentence that names it', () => {
  const start = () =>
    execFileSync(process.execPath, ['-e', "require('./dist/cloudfunctions/api/index.js')"], {
      env: { PATH: process.env.PATH ?? '' },
      stdio: 'pipe',
    })
  expect(start).toThrow(/OBOB_MASTER_KEY/)
})

test('no default password and no secret lies in the sources', () => {
  const sources = ['contract', 'cloudfunctions', 'src'].flatMap(filesUnder)
  const suspicious = /(password|passwd|secret|token)\s*[:=]\s*['"][^'"]{6,}['"]/i
  expect(sources.filter((file) => suspicious.test(fs.readFileSync(file, 'utf8')))).toEqual([])
})
