import { randomBytes } from 'node:crypto'

/**
 * Headers of every page. Scripts run by nonce alone; `strict-dynamic` lets those load Next's chunks. Styles need the
 * nonce as `<style>` elements (Monaco's too: the page gives it to them); style attributes, which React and the charts
 * use, cannot run anything.
 */
export function pageHeaders(secure: boolean): {
  readonly nonce: string
  readonly headers: Record<string, string>
} {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    'report-uri /api/v1/csp-report',
  ].join('; ')
  return { nonce, headers: { 'content-security-policy': policy, ...commonHeaders(secure) } }
}

/** Headers of everything that leaves the console. */
export function commonHeaders(secure: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}
