import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const find = createRequire(__filename)
const PLACE = path.join(os.tmpdir(), 'one-branch-browser')
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--lang=zh-CN',
]

/** A phone as tests hold it; for `browser.newContext`. */
export const PHONE_SCREEN = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

/** A desk as tests sit at it. */
export const DESK_SCREEN = {
  viewport: { width: 1280, height: 800 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

/**
 * Launches Chromium with Chinese letters: the one from npm, or the machine's own
 * (CHROMIUM_PATH, /usr/bin/chromium). Throws a sentence to act on when there is neither.
 */
export async function launchBrowser(): Promise<Browser> {
  const env = { ...process.env, FONTCONFIG_FILE: fontConfiguration() } as Record<string, string>
  const problems: string[] = []
  for (const attempt of [packedBrowser, ownBrowser]) {
    try {
      const { executablePath, libraries } = await attempt()
      return await chromium.launch({
        executablePath,
        args: ARGUMENTS,
        env: libraries ? { ...env, LD_LIBRARY_PATH: libraries } : env,
      })
    } catch (error) {
      problems.push((error as Error).message.split('\n')[0])
    }
  }
  throw new Error(
    `没有可用的浏览器：${problems.join('；')}。请安装 Chromium，并让环境变量 CHROMIUM_PATH 指向它的程序文件。`,
  )
}

interface Program {
  executablePath: string
  /** Folder of shared libraries the program needs beside the system's. */
  libraries?: string
}

/** Chromium from npm, with the libraries it needs from the same package; for Linux on x64. */
async function packedBrowser(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('npm 里的 Chromium 只用于 Linux x64')
  // The arguments this package proposes put everything in one process, which dies with the first closed page.
  const packed = find('@sparticuz/chromium') as { executablePath(): Promise<string> }
  return { executablePath: await packed.executablePath(), libraries: unpackLibraries() }
}

async function ownBrowser(): Promise<Program> {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  const executablePath = places.find((place) => place && fs.existsSync(place))
  if (!executablePath) throw new Error('这台机器上没有找到 Chromium 或 Chrome')
  return { executablePath }
}

/** Whole or not at all: another worker may unpack them at the same moment. */
function unpackLibraries(): string {
  const folder = path.join(PLACE, 'libraries')
  if (!fs.existsSync(path.join(folder, 'lib'))) {
    const packed = path.join(path.dirname(find.resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br')
    const own = `${folder}.${process.pid}`
    const archive = path.join(own, 'libraries.tar')
    fs.mkdirSync(own, { recursive: true })
    fs.writeFileSync(archive, zlib.brotliDecompressSync(fs.readFileSync(packed)))
    execFileSync('tar', ['xf', archive, '-C', own])
    fs.rmSync(archive)
    try {
      fs.renameSync(own, folder)
    } catch (error) {
      if (!fs.existsSync(path.join(folder, 'lib'))) throw error
      fs.rmSync(own, { recursive: true })
    }
  }
  return path.join(folder, 'lib')
}

/** The system's fonts and the Chinese one from npm: without one, Chinese text is drawn blank. */
function fontConfiguration(): string {
  const fonts = path.dirname(find.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const file = path.join(PLACE, 'fonts.conf')
  fs.mkdirSync(PLACE, { recursive: true })
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${fonts}/400Regular</dir><dir>${fonts}/700Bold</dir>
<cachedir>${PLACE}/cache</cachedir></fontconfig>`,
  )
  return file
}
