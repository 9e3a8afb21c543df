import { fail } from '@millrace/kernel'
import type { ConsoleApp } from '../console-app.ts'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
}

/**
 * Makes an account, without a session, and lets `join` give it a place; if that fails the account goes again. Only
 * called where a token of ours was shown: nobody signs up by themselves.
 */
export async function createAccount(
  app: ConsoleApp,
  { name, email, password }: NewAccount,
  join: (userId: string) => Promise<unknown>,
): Promise<void> {
  const context = await app.auth.$context
  const people = context.internalAdapter
  if (await people.findUserByEmail(email)) fail('EMAIL_TAKEN')
  const hash = await context.password.hash(password)
  const user = await people.createUser({ name, email, emailVerified: false }, { method: 'email-password' })
  try {
    await people.linkAccount({
      userId: user.id,
      accountId: user.id,
      providerId: 'credential',
      password: hash,
    })
    await join(user.id)
  } catch (error) {
    await people.deleteUser(user.id)
    throw error
  }
}
