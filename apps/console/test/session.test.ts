import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, openTestConsole, PASSWORD, type TestConsole } from './support/test-console.ts'

let console_: TestConsole
beforeAll(async () => {
  console_ = await openTestConsole()
})
afterAll(() => console_.close())

const owner = { name: 'Olga', email: 'Olga@Example.com', password: PASSWORD }

test('the owner is made once, with the token from the terminal, and is signed in', async () => {
  const { send, app } = console_
  const status = await send('GET', '/api/v1/setup')
  expect(await status.json()).toEqual({ needed: true })
  const token = (await app.db.setupTokens.issue())!
  const wrong = await send('POST', '/api/v1/setup', { body: { ...owner, token: 'mls_wrong' } })
  expect(await codeOf(wrong)).toBe('SETUP_TOKEN_WRONG')
  const weak = await send('POST', '/api/v1/setup', { body: { ...owner, token, password: 'short' } })
  expect(await codeOf(weak)).toBe('REQUEST_INVALID')
  const twice = await Promise.all(
    [1, 2].map(() => send('POST', '/api/v1/setup', { body: { ...owner, token } })),
  )
  expect(twice.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)])
  expect(twice.filter(({ status }) => status === 201)).toHaveLength(1)
  const made = twice.find(({ status }) => status === 201)!
  const me = await made.json()
  expect(me).toMatchObject({
    person: { name: 'Olga', email: 'olga@example.com' },
    memberships: [{ workspace: 'playground', role: 'owner' }],
  })
  expect(me.memberships[0].permissions).toContain('member:manage')
  const cookie = made.headers.getSetCookie()[0]!
  expect(cookie).toMatch(/^millrace_session=/)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(await (await send('GET', '/api/v1/setup')).json()).toEqual({ needed: false })
  expect(await codeOf(await send('POST', '/api/v1/setup', { body: { ...owner, token } }))).toBe('SETUP_DONE')
  expect(await app.db.setupTokens.issue()).toBeNull()
})

test('a session lasts until it is signed out, and the cookie changes at each sign-in', async () => {
  const { send, signIn } = console_
  const first = await signIn('olga@example.com')
  const answer = await send('POST', '/api/v1/session', {
    cookie: first,
    body: { email: 'olga@example.com', password: PASSWORD },
  })
  const second = answer.headers.getSetCookie()[0]!.split(';')[0]!
  expect(second).not.toBe(first)
  expect((await send('GET', '/api/v1/session', { cookie: first })).status).toBe(401)
  expect((await send('GET', '/api/v1/session', { cookie: second })).status).toBe(200)
  const out = await send('DELETE', '/api/v1/session', { cookie: second })
  expect(out.status).toBe(200)
  expect(out.headers.getSetCookie()[0]).toMatch(/Max-Age=0/i)
  expect((await send('GET', '/api/v1/session', { cookie: second })).status).toBe(401)
})

test('a forged or altered cookie is nobody', async () => {
  const { send, signIn } = console_
  const cookie = await signIn('olga@example.com')
  const [name, value] = cookie.split('=') as [string, string]
  const altered = [
    `${name}=${value.slice(0, -4)}AAAA`,
    `${name}=${decodeURIComponent(value).split('.')[0]}`,
    `${name}=x.${value.split('.')[1]}`,
    `better-auth.session_token=${value}`,
    `__Secure-${cookie}`,
  ]
  for (const one of altered)
    expect((await send('GET', '/api/v1/session', { cookie: one })).status, one).toBe(401)
})

test('changes from another site are refused, whatever cookie comes along', async () => {
  const { send, signIn } = console_
  const cookie = await signIn('olga@example.com')
  const body = { name: 'x' }
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:3001' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign) {
    const response = await send('PATCH', '/api/v1/workspaces/playground', { cookie, body, headers })
    expect(await codeOf(response), JSON.stringify(headers)).toBe('ORIGIN_REFUSED')
  }
  const same = await send('PATCH', '/api/v1/workspaces/playground', {
    cookie,
    body: { name: 'Renamed' },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(await same.json()).toMatchObject({ name: 'Renamed', slug: 'playground' })
})

test('a wrong password and an unknown account are told the same, and both are limited', async () => {
  const { send } = console_
  const attempt = (email: string, password: string, address: string) =>
    send('POST', '/api/v1/session', { body: { email, password }, address })
  const wrong = await attempt('olga@example.com', 'wrong password 1', '10.0.0.1')
  const unknown = await attempt('nobody@example.com', 'wrong password 1', '10.0.0.2')
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(await wrong.text()).toBe(await unknown.text())
  for (const email of ['olga@example.com', 'nobody@example.com']) {
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, index) => attempt(email, `wrong ${index}`, `10.1.0.${index}`)),
    )
    const tried = answers.filter(({ status }) => status === 401).length
    expect(tried, email).toBeLessThanOrEqual(10)
    expect(answers.filter(({ status }) => status === 429).length).toBe(25 - tried)
    const limited = answers.find(({ status }) => status === 429)!
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await codeOf(limited)).toBe('SIGN_IN_LIMITED')
  }
  const right = await attempt('olga@example.com', PASSWORD, '10.0.0.9')
  expect(right.status).toBe(429)
})

test('one address that tries many accounts is limited too', async () => {
  const { send } = console_
  const attempt = (index: number) => {
    const body = { email: `guess${index}@example.com`, password: 'a wrong password' }
    return send('POST', '/api/v1/session', { body, address: '10.9.9.9' })
  }
  const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => attempt(index)))
  const tried = answers.filter(({ status }) => status === 401).length
  expect(tried).toBeLessThanOrEqual(50)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(60 - tried)
  expect((await attempt(61)).status).toBe(429)
})

test('a new password ends all other sessions', async () => {
  const { send, member, signIn, workspace } = console_
  await member('petra@example.com', await workspace('petras'), 'editor')
  const [one, two] = [await signIn('petra@example.com'), await signIn('petra@example.com')]
  const wrong = await send('PUT', '/api/v1/session/password', {
    cookie: one,
    body: { current: 'not this one', password: 'another long password' },
  })
  expect(await codeOf(wrong)).toBe('PASSWORD_WRONG')
  const listed = (await (await send('GET', '/api/v1/sessions', { cookie: one })).json()) as {
    sessions: { current: boolean }[]
  }
  expect(listed.sessions.map(({ current }) => current).sort()).toEqual([false, true])
  const changed = await send('PUT', '/api/v1/session/password', {
    cookie: one,
    body: { current: PASSWORD, password: 'another long password' },
  })
  expect(changed.status).toBe(200)
  expect((await send('GET', '/api/v1/session', { cookie: one })).status).toBe(200)
  expect((await send('GET', '/api/v1/session', { cookie: two })).status).toBe(401)
  const old = await send('POST', '/api/v1/session', {
    body: { email: 'petra@example.com', password: PASSWORD },
  })
  expect(old.status).toBe(401)
})

test('behind https the cookie is bound to this one origin', async () => {
  const origin = 'https://millrace.example'
  const secure = await openTestConsole(origin)
  await secure.member('olga@example.com', await secure.workspace('one'), 'owner')
  const body = { email: 'olga@example.com', password: PASSWORD }
  const answer = await secure.send('POST', '/api/v1/session', { body, headers: { origin } })
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
  const cookie = answer.headers.getSetCookie()[0]!
  expect(cookie).toMatch(/^__Host-millrace_session=/)
  expect(cookie).toMatch(/; Secure/i)
  expect(cookie).toMatch(/; Path=\//)
  expect(cookie).not.toMatch(/Domain=/i)
  const pair = cookie.split(';')[0]!
  expect((await secure.send('GET', '/api/v1/session', { cookie: pair })).status).toBe(200)
  const plain = pair.replace('__Host-', '')
  expect((await secure.send('GET', '/api/v1/session', { cookie: plain })).status).toBe(401)
  await secure.close()
})
