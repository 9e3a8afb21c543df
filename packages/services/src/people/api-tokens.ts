import type { ApiToken as ApiTokenView } from '@millrace/contracts/api/workspace'
import type { ApiToken } from '@millrace/db'
import { inWorkspace, type UseCase } from '../use-case.ts'
import { type NameBook, readNames } from './name-book.ts'

/** Those that still work. */
export function listApiTokens(use: UseCase): Promise<ApiTokenView[]> {
  return inWorkspace(use, async (tx) => {
    const names = await readNames(tx)
    return (await tx.apiTokens.list())
      .filter(({ revokedAt }) => revokedAt === null)
      .map((token) => tokenView(token, names))
  })
}

/** `secret` is shown once; only its hash is kept. */
export function createApiToken(
  use: UseCase,
  input: { readonly name: string; readonly scope: 'read' | 'write'; readonly expiresInDays: number },
): Promise<{ token: ApiTokenView; secret: string }> {
  return inWorkspace(use, async (tx) => {
    const expiresAt = new Date(use.clock.now() + input.expiresInDays * 86_400_000)
    const made = await tx.apiTokens.create({ name: input.name, scope: input.scope, expiresAt })
    return { token: tokenView(made.apiToken, await readNames(tx)), secret: made.token }
  })
}

export async function revokeApiToken(use: UseCase, id: string): Promise<Record<never, never>> {
  await inWorkspace(use, (tx) => tx.apiTokens.revoke(id))
  return {}
}

function tokenView(token: ApiToken, names: NameBook): ApiTokenView {
  return {
    id: token.id,
    name: token.name,
    scope: token.scope,
    prefix: token.prefix,
    owner: names.author(token.createdBy),
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt?.toISOString() ?? null,
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  }
}
