import { randomBytes } from 'node:crypto'
import type { Role } from '@millrace/contracts/permission'
import { sealingKeyOf, systemAuthor } from '@millrace/db'
import { migrate } from '@millrace/db/migrate'
import { silentLogger } from '@millrace/kernel'
import { testDatabase } from '@millrace/testkit/postgres'
import { createAccount } from '../../src/server/auth/create-account.ts'
import type { ConsoleConfig } from '../../src/server/config.ts'
import type { ConsoleApp } from '../../src/server/console-app.ts'
import { dispatch } from '../../src/server/dispatch.ts'
import { factsOf } from '../../src/server/http/request-facts.ts'
import { closeConsoleApp, openConsoleApp } from '../../src/server/open-console-app.ts'

export const ORIGIN = 'http://127.0.0.1:3000'
export const PASSWORD = 'correct horse battery staple'

export interface TestConsole {
  readonly app: ConsoleApp
  readonly databaseUrl: string
  readonly encryptionKey: string
  send(method: string, path: string, options?: SendOptions): Promise<Response>
  /** Makes a workspace. */
  workspace(slug: string): Promise<string>
  person(email: string): Promise<string>
  member(email: string, workspaceId: string, role: Role): Promise<string>
  signIn(email: string): Promise<string>
  close(): Promise<void>
}

export interface SendOptions {
  readonly cookie?: string | undefined
  readonly token?: string | undefined
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly address?: string
  readonly signal?: AbortSignal
}

/** The console's server on a real database, without sockets. */
export async function openTestConsole(origin: string = ORIGIN): Promise<TestConsole> {
  const database = await testDatabase()
  await migrate(database.url)
  const encryptionKey = randomBytes(32).toString('base64url')
  const config: ConsoleConfig = {
    databaseUrl: database.url,
    origin,
    origins: new Set([origin]),
    secure: origin.startsWith('https:'),
    host: '127.0.0.1',
    port: 0,
    authKey: randomBytes(32).toString('base64url'),
    internalKey: randomBytes(32).toString('base64url'),
    sealingKey: sealingKeyOf(encryptionKey),
    trustedProxies: 0,
    poolSize: 6,
    logLevel: 'info',
  }
  const app = openConsoleApp(config, silentLogger)
  const people = new Map<string, string>()
  const send = (method: string, path: string, options: SendOptions = {}) =>
    dispatch(app, factsOf(makeRequest(method, options), options.address ?? '127.0.0.1', path))
  const person = async (email: string) => {
    await createAccount(app, { name: email.split('@')[0]!, email, password: PASSWORD }, async (id) =>
      people.set(email, id),
    )
    return people.get(email)!
  }
  return {
    app,
    databaseUrl: database.url,
    encryptionKey,
    send,
    person,
    workspace: async (slug) =>
      (await app.db.workspaces.create({ organization: slug, name: slug, slug })).workspaceId,
    member: async (email, workspaceId, role) => {
      const id = people.get(email) ?? (await person(email))
      await app.db.transaction({ workspaceId, author: systemAuthor }, (tx) => tx.members.add(id, role))
      return id
    },
    signIn: async (email) => {
      const response = await send('POST', '/api/v1/session', { body: { email, password: PASSWORD } })
      if (response.status !== 200) throw new Error(`sign-in failed: ${await response.text()}`)
      return response.headers.getSetCookie()[0]!.split(';')[0]!
    },
    close: () => closeConsoleApp(app),
  }
}

function makeRequest(method: string, options: SendOptions): Request {
  const { cookie, token, body, headers = {}, signal } = options
  return new Request(ORIGIN, {
    method,
    headers: {
      origin: ORIGIN,
      ...(cookie !== undefined && { cookie }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  })
}

export async function codeOf(response: Response): Promise<string | null> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
  return body?.error?.code ?? null
}
