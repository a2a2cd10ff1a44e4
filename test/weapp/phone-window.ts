import fs from 'node:fs'
import path from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { PhoneControls } from '../../localcloud/phone/runtime/phone-controls'

export interface PhoneWindow {
  document: Document
  phone: PhoneControls
  localStorage: Storage
  close(): void
}

export interface WindowOptions {
  /** Folder of the packed phone. */
  directory: string
  /** Address of the local cloud, or any when there is none. */
  url: string
  parameters: Record<string, string>
  fetch: typeof fetch
  /** What an earlier window of this person stored. */
  storage?: Record<string, string>
}

/** The phone's screen in jsdom: the same files a browser gets. Throws what the mini-program threw while starting. */
export function openWindow({ directory, url, parameters, fetch, storage = {} }: WindowOptions): PhoneWindow {
  const read = (file: string) => fs.readFileSync(path.join(directory, file), 'utf8')
  const console = new VirtualConsole()
  const failures: Error[] = []
  console.on('jsdomError', (error) => {
    if (!/Not implemented|Could not parse CSS/.test(error.message)) failures.push(error)
  })
  const html = read('screen.html').replace(/<script.*?<\/script>|<link.*?>/g, '')
  const dom = new JSDOM(html, {
    url: `${url}/phone/screen.html?${new URLSearchParams(parameters)}`,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: console,
    beforeParse(window) {
      Object.assign(window, { fetch })
      // Browsers have it and jsdom has not; nothing is drawn here, so any address does.
      window.URL.createObjectURL = () => 'blob:phone'
      for (const [key, value] of Object.entries(storage)) window.localStorage.setItem(key, value)
    },
  })
  for (const file of ['weapp.js', 'runtime.js']) dom.window.eval(read(file))
  const { phone } = dom.window as unknown as { phone: PhoneControls }
  if (failures.length) throw failures[0]
  return {
    document: dom.window.document,
    phone,
    localStorage: dom.window.localStorage,
    close: () => dom.window.close(),
  }
}
