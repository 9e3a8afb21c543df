import { systemAuthor } from '@millrace/db'
import { fail } from '@millrace/kernel'
import { ensureFirstWorkspace, FIRST_WORKSPACE } from '@millrace/services/people/first-workspace'
import type { ConsoleApp } from '../console-app.ts'
import { createAccount, type NewAccount } from './create-account.ts'

/**
 * Makes the owner's account with the one-time token and gives the first workspace to it. The token is used up first,
 * so that of several at once one gets through, and given back if the account cannot be made.
 */
export async function createOwner(app: ConsoleApp, token: string, account: NewAccount): Promise<void> {
  if (!(await app.db.setupTokens.pending())) fail('SETUP_DONE')
  if (!(await app.db.setupTokens.redeem(token))) fail('SETUP_TOKEN_WRONG')
  try {
    const workspaceId = await ensureFirstWorkspace(app.db, FIRST_WORKSPACE)
    await createAccount(app, account, (id) =>
      app.db.transaction({ workspaceId, author: systemAuthor }, (tx) => tx.members.add(id, 'owner')),
    )
  } catch (error) {
    await app.db.setupTokens.giveBack(token)
    throw error
  }
}
