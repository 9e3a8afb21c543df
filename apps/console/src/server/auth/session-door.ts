import { fail } from '@millrace/kernel'
import { APIError } from 'better-auth/api'
import type { ConsoleApp } from '../console-app.ts'
import type { RequestFacts } from '../http/request-facts.ts'
import type { Actor } from './actor.ts'

/**
 * The one place where sessions are made. Counts each attempt before looking at the password, says the same of an
 * unknown account as of a wrong password, and ends the session that the browser came with.
 */
export async function mintSession(
  app: ConsoleApp,
  facts: RequestFacts,
  credentials: { readonly email: string; readonly password: string },
  answer: Headers,
): Promise<Actor> {
  const attempt = { account: credentials.email, address: facts.clientAddress }
  const seconds = await app.db.signInThrottle.attempt(attempt)
  if (seconds > 0) {
    app.metrics.signIn('limited')
    return fail('SIGN_IN_LIMITED', { seconds })
  }
  const { headers, response } = await signIn(app, facts, credentials)
  await app.db.signInThrottle.succeeded(attempt)
  await endPresentedSession(app, facts)
  answer.delete('set-cookie')
  for (const cookie of headers.getSetCookie()) answer.append('set-cookie', cookie)
  app.metrics.signIn('ok')
  const { user, token } = response
  const session = await (await app.auth.$context).internalAdapter.findSession(token)
  return {
    person: { id: user.id, name: user.name, email: user.email },
    sessionId: session?.session.id ?? null,
    token: null,
  }
}

async function signIn(app: ConsoleApp, facts: RequestFacts, body: { email: string; password: string }) {
  const headers = new Headers({ 'user-agent': facts.headers.get('user-agent') ?? '' })
  try {
    return await app.auth.api.signInEmail({ body, headers, returnHeaders: true })
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    app.metrics.signIn('refused')
    return fail('SIGN_IN_FAILED')
  }
}

/** A cookie from before the sign-in, planted or left over, is worth nothing after it. */
async function endPresentedSession(app: ConsoleApp, facts: RequestFacts): Promise<void> {
  const cookie = facts.headers.get('cookie')
  if (cookie === null) return
  const presented = await app.auth.api.getSession({ headers: new Headers({ cookie }) })
  if (presented) await (await app.auth.$context).internalAdapter.deleteSession(presented.session.token)
}

export async function endSession(app: ConsoleApp, facts: RequestFacts, answer: Headers): Promise<void> {
  const headers = new Headers({ cookie: facts.headers.get('cookie') ?? '' })
  const ended = await app.auth.api.signOut({ headers, returnHeaders: true })
  answer.delete('set-cookie')
  for (const cookie of ended.headers.getSetCookie()) answer.append('set-cookie', cookie)
}
