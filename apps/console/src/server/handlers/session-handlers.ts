import type { sessionRoutes } from '@millrace/contracts/api/session'
import { fail } from '@millrace/kernel'
import { createOwner } from '../auth/create-owner.ts'
import { describeMe } from '../auth/describe-me.ts'
import { changePassword, listSessions, revokeSession } from '../auth/own-sessions.ts'
import { endSession, mintSession } from '../auth/session-door.ts'
import type { HandlersOf } from '../call.ts'

export const sessionHandlers: HandlersOf<typeof sessionRoutes> = {
  setupStatus: async ({ app }) => ({ needed: await app.db.setupTokens.pending() }),
  setup: async ({ app, facts, body, answer }) => {
    const { token, ...account } = body
    const seconds = await app.db.signInThrottle.attempt({ account: 'setup', address: facts.clientAddress })
    if (seconds > 0) fail('SIGN_IN_LIMITED', { seconds })
    await createOwner(app, token, account)
    await app.db.signInThrottle.succeeded({ account: 'setup', address: facts.clientAddress })
    return describeMe(app, await mintSession(app, facts, account, answer))
  },
  signIn: async ({ app, facts, body, answer }) =>
    describeMe(app, await mintSession(app, facts, body, answer)),
  get: async ({ app, actor }) => describeMe(app, actor),
  signOut: async ({ app, facts, answer }) => {
    await endSession(app, facts, answer)
    return {}
  },
  changePassword: async ({ app, facts, actor, body }) => {
    await changePassword(app, facts, actor, body)
    return {}
  },
  list: async ({ app, actor }) => ({ sessions: await listSessions(app, actor) }),
  revoke: async ({ app, actor, params }) => {
    await revokeSession(app, actor, params.session)
    return {}
  },
}
