import { createHash } from 'node:crypto'

/**
 * Headers of a page of the site. Inline scripts of the built page are allowed by their hash; inline styles are how Taro and
 * React set positions and sizes.
 */
export function siteHeaders(html: string): Record<string, string> {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) =>
    hashOf(code ?? ''),
  )
  return pageHeaders(["'self'", ...inline].join(' '))
}

/** The phone frame runs templates that WeChat's engine compiles in the page, so it must be allowed to evaluate. */
export const phoneHeaders = (): Record<string, string> =>
  pageHeaders("'self' 'unsafe-inline' 'unsafe-eval' blob:")

const pageHeaders = (scripts: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    // Functions name files by the cloud's own address, whichever of its names the page was opened by.
    "img-src 'self' data: blob: http://127.0.0.1:* http://localhost:*",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "connect-src 'self' blob: data:",
    "worker-src 'self' blob:",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "object-src 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
})

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`
