import { systemAuthor } from '@millrace/db'
import { fail } from '@millrace/kernel'
import { joinByInvitation } from '@millrace/services/people/invitations'
import { type ConsoleApp, caseFor } from '../console-app.ts'
import type { RequestFacts } from '../http/request-facts.ts'
import type { Actor } from './actor.ts'
import { createAccount, type NewAccount } from './create-account.ts'
import { mintSession } from './session-door.ts'

/** Guessing a 256-bit token is hopeless; the limit keeps the trying from costing us anything. */
async function findInvitation(app: ConsoleApp, facts: RequestFacts, token: string) {
  const attempt = { account: `invitation:${facts.clientAddress}`, address: facts.clientAddress }
  const seconds = await app.db.signInThrottle.attempt(attempt)
  if (seconds > 0) fail('SIGN_IN_LIMITED', { seconds })
  const invitation = await app.db.credentials.findInvitation(token)
  if (invitation === null) return fail('INVITATION_INVALID')
  await app.db.signInThrottle.succeeded(attempt)
  return invitation
}

export async function lookAtInvitation(app: ConsoleApp, facts: RequestFacts, token: string) {
  const { id, workspaceId, workspaceName, role } = await findInvitation(app, facts, token)
  const found = await app.db.transaction({ workspaceId, author: systemAuthor }, async (tx) => {
    const invitation = (await tx.invitations.list()).find((one) => one.id === id)
    const inviter = (await tx.members.list()).find(({ userId }) => userId === invitation?.invitedBy)
    return { invitedBy: inviter?.name ?? '', expiresAt: invitation?.expiresAt }
  })
  if (found.expiresAt === undefined) return fail('INVITATION_INVALID')
  return { workspaceName, role, invitedBy: found.invitedBy, expiresAt: found.expiresAt.toISOString() }
}

/** With `account` a new person joins and is signed in, otherwise the one who is signed in. Answers with who joined. */
export async function acceptInvitation(
  app: ConsoleApp,
  facts: RequestFacts,
  actor: Actor | null,
  body: { readonly token: string; readonly account?: NewAccount | undefined },
  answer: Headers,
): Promise<Actor> {
  const { id, workspaceId } = await findInvitation(app, facts, body.token)
  const { account } = body
  if (account === undefined) {
    if (actor === null) return fail('NOT_SIGNED_IN')
    if (actor.token !== null) return fail('TOKEN_REFUSED')
    await joinByInvitation(caseFor(app, actor, workspaceId), id)
    return actor
  }
  await createAccount(app, account, (userId) => {
    const newcomer = { person: { id: userId, ...account }, sessionId: null, token: null }
    return joinByInvitation(caseFor(app, newcomer, workspaceId), id)
  })
  return mintSession(app, facts, account, answer)
}
