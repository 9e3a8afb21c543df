import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { API_PREFIX, allRoutes } from '@millrace/contracts/api/routes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConsoleServer } from '../src/server/http/console-server.ts'
import { openTestConsole, type TestConsole } from './support/test-console.ts'

let console_: TestConsole
let port: number
let close: () => Promise<unknown>
const pagesSeen: { url: string; headers: Record<string, unknown> }[] = []

beforeAll(async () => {
  console_ = await openTestConsole()
  const server = createConsoleServer(console_.app, async (request, response) => {
    pagesSeen.push({ url: request.url ?? '', headers: { ...request.headers } })
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>page</p>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  close = () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
})
afterAll(async () => {
  await close()
  await console_.close()
})

/** Sends bytes as they are: no client normalises the target. */
function raw(
  method: string,
  target: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'close', ...headers }).map(
      ([k, v]) => `${k}: ${v}`,
    )
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`),
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1] ?? 0), text }))
  })
}

const filled = (path: string) =>
  API_PREFIX + path.replace(/:\w+/g, (name) => (name === ':workspace' ? 'playground' : '1'))

/** Ways in which a path has been dressed up to slip past a check and still reach what is behind it. */
const MUTATIONS: readonly ((path: string) => {
  path: string
  headers?: Record<string, string>
  method?: string
})[] = [
  (path) => ({ path: `${path}/` }),
  (path) => ({ path: `${path}//` }),
  (path) => ({ path: path.replace('/api/', '//api/') }),
  (path) => ({ path: path.replace('/v1/', '/v1//') }),
  (path) => ({ path: path.replace('/v1/', '/v1/./') }),
  (path) => ({ path: path.replace('/v1/', '/v1/x/../') }),
  (path) => ({ path: path.replace('/v1/', '/v1%2f') }),
  (path) => ({ path: path.replace('/v1/', '/v1%5c') }),
  (path) => ({ path: path.replace('/v1/', '/%76%31/') }),
  (path) => ({ path: path.replace('/api/', '/%61pi/') }),
  (path) => ({ path: path.toUpperCase() }),
  (path) => ({ path: path.replace('/api/', '/API/') }),
  (path) => ({ path: `${path};a=b` }),
  (path) => ({ path: `${path};.css` }),
  (path) => ({ path: `${path}.json` }),
  (path) => ({ path: `${path}.rsc` }),
  (path) => ({ path: `${path}.css` }),
  (path) => ({ path: `${path}/configs` }),
  (path) => ({ path: `${path}%00` }),
  (path) => ({ path: `${path}%20` }),
  (path) => ({ path: `${path}#` }),
  (path) => ({ path: `${path}?_rsc=1` }),
  (path) => ({ path: `/_next/data/x${path}.json` }),
  (path) => ({ path: `/_next/..${path}` }),
  (path) => ({ path: `http://127.0.0.1${path}` }),
  (path) => ({
    path,
    headers: { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' },
  }),
  (path) => ({ path, headers: { 'x-original-url': '/api/v1/health', 'x-rewrite-url': '/api/v1/health' } }),
  (path) => ({ path, headers: { 'x-http-method-override': 'GET', 'x-method-override': 'GET' } }),
  (path) => ({
    path,
    headers: { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-real-ip': '::1' },
  }),
  (path) => ({ path, headers: { authorization: 'Bearer ' } }),
  (path) => ({ path, headers: { authorization: 'Basic YWRtaW46YWRtaW4=' } }),
  (path) => ({ path, headers: { cookie: 'millrace_session=; __Host-millrace_session=x' } }),
  (path) => ({ path, method: 'HEAD' }),
  (path) => ({ path, method: 'PROPFIND' }),
  (path) => ({ path: '/api/v1/health', headers: { 'x-invoke-path': path, 'x-matched-path': path } }),
]

test('no disguise of a protected route answers anybody who is not signed in', async () => {
  const protectedRoutes = allRoutes.filter(({ access }) => access !== 'public')
  const health = await raw('GET', '/api/v1/health')
  expect(health.status).toBe(200)
  let checks = 0
  for (const route of protectedRoutes) {
    const path = filled(route.path)
    const answers = await Promise.all(
      MUTATIONS.map(async (mutate) => {
        const { path: target, headers = {}, method = route.method } = mutate(path)
        return { target, method, ...(await raw(method, target, { 'content-length': '0', ...headers })) }
      }),
    )
    for (const { target, method, status, text } of answers) {
      checks += 1
      if (target === '/api/v1/health') {
        if (status === 200) expect(text).toContain('"status":"ok"')
        continue
      }
      expect(text, target).not.toContain('<p>page</p>')
      expect([400, 401, 403, 404, 405], `${method} ${target}`).toContain(status)
    }
  }
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(20)
  expect(checks).toBe(protectedRoutes.length * MUTATIONS.length)
})

test('pages get a fresh nonce and a strict policy; tricks in headers do not reach the pages', async () => {
  const seen: string[] = []
  for (let index = 0; index < 2; index += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/w/playground`, {
      headers: {
        'x-nonce': 'mine',
        'x-middleware-subrequest': 'x',
        'x-forwarded-host': 'evil',
        'next-action': 'x',
      },
    })
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/)
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const { headers } = pagesSeen.at(-1)!
    expect(policy).toContain(`'nonce-${headers['x-nonce']}'`)
    expect(headers['content-security-policy']).toBe(policy)
    expect(headers).not.toHaveProperty('x-middleware-subrequest')
    expect(headers).not.toHaveProperty('x-forwarded-host')
    expect(headers).not.toHaveProperty('next-action')
    seen.push(String(headers['x-nonce']))
  }
  expect(new Set(seen).size).toBe(2)
  expect((await fetch(`http://127.0.0.1:${port}/w/playground`, { method: 'POST' })).status).toBe(405)
})

test('answers of the API cannot be framed, sniffed or cached, and name their request', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/session`)
  expect(response.status).toBe(401)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.headers.get('x-powered-by')).toBeNull()
})

test('a body that is too large is refused without being read, one that is not JSON by name', async () => {
  const post = (body: string | ReadableStream, headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/api/v1/session`, {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit)
  const huge = await post('x'.repeat(5 * 1024 * 1024), { 'content-type': 'application/json' }).catch(
    () => null,
  )
  if (huge) expect(huge.status).toBe(413)
  expect((await post('{', { 'content-type': 'application/json' })).status).toBe(400)
  expect((await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400)
  const polluted = await post('{"email":"a@b.cc","password":"x","__proto__":{"admin":true}}', {
    'content-type': 'application/json',
  })
  expect(polluted.status).toBe(400)
})

test('reports of violated policies are counted, by directive alone', async () => {
  const report = (body: unknown, type: string) =>
    fetch(`http://127.0.0.1:${port}/api/v1/csp-report`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    })
  const old = {
    'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'https://evil.example/canary' },
  }
  expect((await report(old, 'application/csp-report')).status).toBe(200)
  expect(
    (await report([{ body: { effectiveDirective: 'img-src"} 1\nfake' } }], 'application/reports+json'))
      .status,
  ).toBe(200)
  const text = await console_.app.metrics.text()
  expect(text).toMatch(/millrace_csp_violations_total\{[^}]*directive="script-src-elem"[^}]*\} 1/)
  expect(text).toMatch(/millrace_csp_violations_total\{[^}]*directive="unknown"[^}]*\} 1/)
  expect(text).not.toContain('canary')
})
