import { fail } from '@millrace/kernel'
import type { ConsoleApp } from '../console-app.ts'
import type { RequestFacts } from '../http/request-facts.ts'
import type { Actor } from './actor.ts'

/** Who sends this request; null: nobody we know. A bearer token that is not valid is never overlooked for a cookie. */
export async function authenticate(
  app: ConsoleApp,
  facts: RequestFacts,
  answer: Headers,
): Promise<Actor | null> {
  const authorization = facts.headers.get('authorization')
  if (authorization !== null) return byToken(app, authorization)
  if (!facts.headers.has('cookie')) return null
  const headers = new Headers({ cookie: facts.headers.get('cookie')! })
  const { headers: renewed, response } = await app.auth.api.getSession({ headers, returnHeaders: true })
  for (const cookie of renewed.getSetCookie()) answer.append('set-cookie', cookie)
  if (response === null) return null
  const { user, session } = response
  return {
    person: { id: user.id, name: user.name, email: user.email },
    sessionId: session.id,
    token: null,
  }
}

async function byToken(app: ConsoleApp, authorization: string): Promise<Actor> {
  const text = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(authorization)?.[1]
  const bearer = text === undefined ? null : await app.db.credentials.findApiToken(text)
  if (bearer === null) return fail('NOT_SIGNED_IN')
  const { tokenId, tokenName, userId, workspaceId, scope } = bearer
  const author = { kind: 'token' as const, id: userId, name: tokenName }
  const person = await app.db.transaction({ workspaceId, author }, async (tx) => {
    await tx.apiTokens.touch(tokenId)
    return (await tx.members.list()).find((member) => member.userId === userId)
  })
  if (person === undefined) return fail('NOT_SIGNED_IN')
  return {
    person: { id: userId, name: person.name, email: person.email },
    sessionId: null,
    token: { id: tokenId, name: tokenName, scope, workspaceId },
  }
}
