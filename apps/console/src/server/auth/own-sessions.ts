import type { OwnSession } from '@millrace/contracts/api/session'
import { fail } from '@millrace/kernel'
import type { ConsoleApp } from '../console-app.ts'
import type { RequestFacts } from '../http/request-facts.ts'
import type { Actor } from './actor.ts'

export async function listSessions(app: ConsoleApp, actor: Actor): Promise<OwnSession[]> {
  const sessions = await (await app.auth.$context).internalAdapter.listSessions(actor.person.id)
  return sessions
    .filter(({ expiresAt }) => expiresAt.getTime() > app.clock.now())
    .map(({ id, createdAt, expiresAt, userAgent }) => ({
      id,
      current: id === actor.sessionId,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      userAgent: userAgent || null,
    }))
}

export async function revokeSession(app: ConsoleApp, actor: Actor, sessionId: string): Promise<void> {
  const { internalAdapter } = await app.auth.$context
  const own = (await internalAdapter.listSessions(actor.person.id)).find(({ id }) => id === sessionId)
  if (own === undefined) return fail('SESSION_UNKNOWN')
  await internalAdapter.deleteSession(own.token)
}

/** A new password ends every other session of this person. Guessing the present one is limited like signing in. */
export async function changePassword(
  app: ConsoleApp,
  facts: RequestFacts,
  actor: Actor,
  given: { readonly current: string; readonly password: string },
): Promise<void> {
  const attempt = { account: `password:${actor.person.id}`, address: facts.clientAddress }
  const seconds = await app.db.signInThrottle.attempt(attempt)
  if (seconds > 0) fail('SIGN_IN_LIMITED', { seconds })
  const { internalAdapter, password } = await app.auth.$context
  const accounts = await internalAdapter.findAccounts(actor.person.id)
  const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password
  if (!hash || !(await password.verify({ hash, password: given.current }))) return fail('PASSWORD_WRONG')
  await app.db.signInThrottle.succeeded(attempt)
  await internalAdapter.updatePassword(actor.person.id, await password.hash(given.password))
  for (const session of await internalAdapter.listSessions(actor.person.id))
    if (session.id !== actor.sessionId) await internalAdapter.deleteSession(session.token)
}
