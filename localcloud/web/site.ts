import type { HttpReply, HttpRequest, Route } from '../http/route'
import { phoneHeaders, siteHeaders } from './security-headers'
import { StaticFiles } from './static-files'

/** Addresses of the site that no file answers: the front page, and codes opened by a camera: check-in, sign-in, invite. */
const SITE_ADDRESS = /^(|c\/[^/]+\/[^/]+|[si]\/[^/]+)$/
const PERSONA_SCRIPT = '<script src="/__local/persona.js" defer></script>'

/** Addresses of files name 127.0.0.1, and a page may use its own origin only: the other name leads here. */
function redirectToOwnName({ headers, url }: HttpRequest): HttpReply | undefined {
  const [, port] = /^localhost:(\d+)$/.exec(headers.host ?? '') ?? []
  if (!port) return undefined
  return { status: 307, headers: { location: `http://127.0.0.1:${port}${url.pathname}${url.search}` } }
}

const NOT_BUILT = (what: string, command: string): HttpReply => ({
  status: 503,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><meta charset="utf-8"><title>尚未构建</title><p>${what}还没有构建。请先运行 <code>${command}</code>，再刷新本页。</p>`,
})

/** The website, built into `directory`. */
export function siteRoutes(directory: string | undefined): Route[] {
  const files = new StaticFiles(directory)
  return [
    // Browsers ask for an icon unbidden; a 404 would stand in the console as an error of the site.
    { method: 'GET', path: '/favicon.ico', handle: () => ({ status: 204 }) },
    {
      method: 'GET',
      path: '/*',
      async handle(request) {
        if (!SITE_ADDRESS.test(request.rest) && request.rest !== 'index.html') {
          return (await files.reply(request.rest, request)) ?? { status: 404, body: 'Not found' }
        }
        const elsewhere = redirectToOwnName(request)
        if (elsewhere) return elsewhere
        const html = await files.text('index.html')
        return html === undefined ? NOT_BUILT('网站', 'npm run build:web') : page(html)
      },
    },
  ]
}

/** Only the local cloud adds the persona switch; the built page knows nothing of it. */
function page(html: string): HttpReply {
  const body = html.includes('</head>')
    ? html.replace('</head>', `${PERSONA_SCRIPT}</head>`)
    : `${html}${PERSONA_SCRIPT}`
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      ...siteHeaders(body),
    },
    body,
  }
}

/** The phone frame, built into `directory`. */
export function phonePageRoutes(directory: string | undefined): Route[] {
  const files = new StaticFiles(directory)
  const index = async (request: HttpRequest) =>
    (await files.reply('index.html', request)) ?? NOT_BUILT('手机页面', 'npm start')
  const withHeaders = (reply: HttpReply): HttpReply => ({
    ...reply,
    headers: { ...phoneHeaders(), ...reply.headers },
  })
  return [
    { method: 'GET', path: '/phone', handle: () => ({ status: 308, headers: { location: '/phone/' } }) },
    {
      method: 'GET',
      path: '/phone/*',
      async handle(request) {
        if (request.rest === '') return redirectToOwnName(request) ?? withHeaders(await index(request))
        return withHeaders((await files.reply(request.rest, request)) ?? { status: 404, body: 'Not found' })
      },
    },
  ]
}
