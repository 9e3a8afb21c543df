import { rolePermissions, scopeAllows } from '@millrace/authz'
import { API_PREFIX, allRoutes } from '@millrace/contracts/api/routes'
import { type Permission, permission, type Role } from '@millrace/contracts/permission'
import type { Route } from '@millrace/contracts/route'
import { systemAuthor } from '@millrace/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from './support/test-console.ts'
import {
  apiTokenOf,
  CANARY_A,
  type Ids,
  memberId,
  openTwoTenants,
  ROLES,
  SECRET_VALUE,
  type TwoTenants,
} from './support/two-tenants.ts'

let world: TwoTenants
const cookies = new Map<string, string>()
const tokens = new Map<string, string>()
let checks = 0

beforeAll(async () => {
  world = await openTwoTenants()
  const { console, alpha, beta } = world
  for (const tenant of [alpha, beta])
    for (const role of ROLES) {
      const email = `${role}@${tenant.slug}.test`
      cookies.set(email, await console.signIn(email))
      const userId = await memberId(console.app.db, tenant.workspaceId, email)
      for (const scope of ['read', 'write'] as const)
        tokens.set(
          `${email} ${scope}`,
          (await apiTokenOf(console.app.db, tenant.workspaceId, userId, scope)).text,
        )
    }
})
afterAll(async () => {
  await world.console.close()
  // The figure that the plan asks for, so that a registry that lost its routes cannot pass.
  expect(checks).toBeGreaterThan(1500)
})

const pathOf = (route: Route, ids: Ids) =>
  API_PREFIX + route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no-such-${name}`)
/** Ids that name nothing, so that what is allowed does nothing. */
const nowhere = (slug: string): Ids => ({
  workspace: slug,
  person: 'nobody',
  version: '1',
  secret: 'no_such_secret',
  ...Object.fromEntries(
    ['folder', 'draft', 'deployment', 'token', 'invitation', 'savepoint', 'session'].map((name) => [
      name,
      crypto.randomUUID(),
    ]),
  ),
})
const permissionOf = (route: Route): Permission | null =>
  route.access === 'public' || route.access === 'session' ? null : route.access

interface Caller {
  readonly cookie?: string | undefined
  readonly token?: string | undefined
}

async function ask(route: Route, ids: Ids, caller: Caller) {
  checks += 1
  const body = route.body === undefined ? undefined : {}
  const signal = new AbortController()
  const response = await world.console.send(route.method, pathOf(route, ids), {
    ...caller,
    body,
    signal: signal.signal,
  })
  const streamed = (route.format === 'sse' || route.format === 'ndjson') && response.ok
  const text = streamed ? '' : await response.text()
  signal.abort()
  const code =
    (JSON.parse(text.startsWith('{') ? text : '{}') as { error?: { code?: string } }).error?.code ?? null
  return { status: response.status, code, text }
}

const DENIALS = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'TOKEN_REFUSED',
  'TOKEN_SCOPE_TOO_SMALL',
  'WORKSPACE_UNKNOWN',
]
const workspaceRoutes = allRoutes.filter((route) => permissionOf(route) !== null)
const sessionRoutes = allRoutes.filter(({ access }) => access === 'session')

test('every route is classified, and every permission guards something', () => {
  const names = allRoutes.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  const spots = allRoutes.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(spots).size).toBe(spots.length)
  for (const route of allRoutes) {
    expect(['public', 'session', ...permission.options], route.name).toContain(route.access)
    expect(permissionOf(route) !== null, route.name).toBe(route.path.startsWith('/workspaces/:workspace'))
    if (route.access === 'public') expect(route.tokenScope, route.name).toBeNull()
    if (route.tokenScope === 'read')
      expect(route.method === 'GET' || route.name === 'sql.check', route.name).toBe(true)
  }
  const used = new Set(allRoutes.map(({ access }) => access))
  for (const one of permission.options) expect(used, one).toContain(one)
})

describe('routes of a workspace', () => {
  for (const route of workspaceRoutes) {
    const needed = permissionOf(route)!
    test(`${route.name} (${needed})`, async () => {
      const { alpha } = world
      for (const role of ROLES) {
        const mayRole = rolePermissions[role].includes(needed)
        const email = `${role}@alpha.test`
        const seen = await ask(route, nowhere('alpha'), { cookie: cookies.get(email) })
        if (mayRole) expect(DENIALS, `${role}: ${seen.code}`).not.toContain(seen.code)
        else expect([seen.status, seen.code], role).toEqual([403, 'NOT_ALLOWED'])
        for (const scope of ['read', 'write'] as const) {
          const byToken = await ask(route, nowhere('alpha'), { token: tokens.get(`${email} ${scope}`) })
          const may = mayRole && declaredFor(route, scope) && scopeAllows(scope, needed)
          if (may) expect(DENIALS, `${role} ${scope}: ${byToken.code}`).not.toContain(byToken.code)
          else expect(byToken.status, `${role} ${scope}: ${byToken.code}`).toBe(403)
        }
        if (!mayRole)
          expect((await ask(route, alpha.ids, { cookie: cookies.get(email) })).text).not.toContain(CANARY_A)
      }
    })

    test(`${route.name}: strangers`, async () => {
      const { alpha, beta } = world
      const anonymous = await ask(route, alpha.ids, {})
      expect([anonymous.status, anonymous.code]).toEqual([401, 'NOT_SIGNED_IN'])
      for (const role of ROLES) {
        const email = `${role}@beta.test`
        const callers = [
          { cookie: cookies.get(email) },
          { token: tokens.get(`${email} read`) },
          { token: tokens.get(`${email} write`) },
        ]
        for (const caller of callers) {
          // Their workspace, by its name: the same answer as for one that is not there.
          const theirs = await ask(route, alpha.ids, caller)
          const none = await ask(route, { ...alpha.ids, workspace: 'nowhere' }, caller)
          expect(theirs.status, theirs.code ?? '').toBeGreaterThanOrEqual(403)
          expect([theirs.status, theirs.code]).toEqual([none.status, none.code])
          expect(theirs.text.replaceAll('alpha', 'nowhere')).toBe(none.text)
          // Their things, through the own workspace.
          const smuggled = await ask(route, { ...alpha.ids, workspace: beta.slug }, caller)
          expect(smuggled.text).not.toContain(CANARY_A)
          if (/:(draft|deployment|folder|secret|token|invitation|savepoint|person)\b/.test(route.path))
            expect(smuggled.status, `${route.name} ${email} ${smuggled.text}`).toBeGreaterThanOrEqual(400)
        }
      }
    })
  }
})

function declaredFor(route: Route, scope: 'read' | 'write'): boolean {
  return route.tokenScope !== null && (scope === 'write' || route.tokenScope === 'read')
}

describe('routes of a person', () => {
  for (const route of sessionRoutes) {
    test(route.name, async () => {
      const anonymous = await ask(route, nowhere('alpha'), {})
      expect([anonymous.status, anonymous.code]).toEqual([401, 'NOT_SIGNED_IN'])
      for (const scope of ['read', 'write'] as const) {
        const seen = await ask(route, nowhere('alpha'), { token: tokens.get(`viewer@alpha.test ${scope}`) })
        if (route.tokenScope === null) expect([seen.status, seen.code]).toEqual([403, 'TOKEN_REFUSED'])
        else expect(DENIALS).not.toContain(seen.code)
      }
      const cookie = await world.console.signIn('viewer@alpha.test')
      const seen = await ask(route, nowhere('alpha'), { cookie })
      expect(DENIALS, seen.code ?? '').not.toContain(seen.code)
      expect(seen.text).not.toContain('beta')
    })
  }
})

test('who was removed, whose token or session ended, gets nothing from any route', async () => {
  const { console, alpha } = world
  const { db } = console.app
  const gone = await console.member('gone@alpha.test', alpha.workspaceId, 'owner')
  const cookie = await console.signIn('gone@alpha.test')
  const token = (await apiTokenOf(db, alpha.workspaceId, gone, 'write')).text
  const revokedId = await memberId(db, alpha.workspaceId, 'owner@alpha.test')
  const revoked = await apiTokenOf(db, alpha.workspaceId, revokedId, 'write')
  const ended = await console.signIn('editor@alpha.test')
  await db.transaction({ workspaceId: alpha.workspaceId, author: systemAuthor }, async (tx) => {
    await tx.members.remove(gone)
    await tx.apiTokens.revoke(revoked.id)
  })
  await console.send('DELETE', '/api/v1/session', { cookie: ended })
  for (const route of workspaceRoutes) {
    const removed = await ask(route, alpha.ids, { cookie })
    expect([removed.status, removed.code], route.name).toEqual([404, 'WORKSPACE_UNKNOWN'])
    for (const caller of [{ token }, { token: revoked.text }, { cookie: ended }]) {
      const seen = await ask(route, alpha.ids, caller)
      expect([seen.status, seen.code], route.name).toEqual([401, 'NOT_SIGNED_IN'])
    }
  }
})

test('a role that was lowered is lowered with the next request, for tokens too', async () => {
  const { console, alpha } = world
  const id = await console.member('falling@alpha.test', alpha.workspaceId, 'editor')
  const cookie = await console.signIn('falling@alpha.test')
  const { text: token } = await apiTokenOf(console.app.db, alpha.workspaceId, id, 'write')
  const create = (caller: Caller, name: string) =>
    console.send('POST', '/api/v1/workspaces/alpha/drafts', { ...caller, body: { name } })
  expect((await create({ cookie }, 'one')).status).toBe(201)
  expect((await create({ token }, 'two')).status).toBe(201)
  const owner = cookies.get('owner@alpha.test')
  const lowered = await console.send('PATCH', `/api/v1/workspaces/alpha/members/${id}`, {
    cookie: owner,
    body: { role: 'viewer' satisfies Role },
  })
  expect(lowered.status).toBe(200)
  expect(await codeOf(await create({ cookie }, 'three'))).toBe('NOT_ALLOWED')
  expect(await codeOf(await create({ token }, 'four'))).toBe('NOT_ALLOWED')
})

test('no route gives a secret back', async () => {
  const { console, alpha } = world
  const value = 'canary-over-http-77b1'
  const set = await console.send('PUT', '/api/v1/workspaces/alpha/secrets/over_http', {
    cookie: cookies.get('owner@alpha.test'),
    body: { value },
  })
  expect(await set.json()).toMatchObject({ name: 'over_http' })
  for (const route of allRoutes.filter(({ method, format }) => method === 'GET' && format !== 'sse')) {
    const { text } = await ask(route, alpha.ids, { cookie: cookies.get('owner@alpha.test') })
    expect(text, route.name).not.toContain(value)
    expect(text, route.name).not.toContain(SECRET_VALUE)
    if (route.name !== 'system.openapi')
      expect(text, route.name).not.toMatch(/"(token_?hash|box|password)":/i)
  }
  const wrong = await console.send('PUT', '/api/v1/workspaces/alpha/secrets/over_http', {
    cookie: cookies.get('owner@alpha.test'),
    body: { value, extra: value },
  })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).not.toContain(value)
})

test('a search and a list count only what the asker may see', async () => {
  const { console } = world
  for (const role of ROLES) {
    const hits = await console.send('GET', '/api/v1/workspaces/beta/search?q=canary', {
      cookie: cookies.get(`${role}@beta.test`),
    })
    const { hits: found } = (await hits.json()) as { hits: { kind: string; name: string }[] }
    expect(found.length).toBeGreaterThan(0)
    expect(JSON.stringify(found)).not.toContain(CANARY_A)
    expect(
      found.some(({ kind }) => kind === 'secret'),
      role,
    ).toBe(rolePermissions[role].includes('secret:read'))
  }
})
