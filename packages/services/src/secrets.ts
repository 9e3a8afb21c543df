import type { Secret as SecretView } from '@millrace/contracts/api/workspace'
import type { Secret, SecretSealer } from '@millrace/db'
import { type NameBook, readNames } from './people/name-book.ts'
import { inWorkspace, type UseCase } from './use-case.ts'

export function listSecrets(use: UseCase): Promise<SecretView[]> {
  return inWorkspace(use, async (tx) => {
    const names = await readNames(tx)
    return (await tx.secrets.list()).map((secret) => secretView(secret, names))
  })
}

/** The value is sealed here and can be opened by the runner alone. */
export function setSecret(
  use: UseCase,
  sealer: SecretSealer,
  name: string,
  value: string,
): Promise<SecretView> {
  return inWorkspace(use, async (tx) =>
    secretView(await tx.secrets.put(name, value, sealer), await readNames(tx)),
  )
}

export async function removeSecret(use: UseCase, name: string): Promise<Record<never, never>> {
  await inWorkspace(use, (tx) => tx.secrets.remove(name))
  return {}
}

function secretView({ name, updatedAt, updatedBy }: Secret, names: NameBook): SecretView {
  return { name, updatedAt: updatedAt.toISOString(), updatedBy: names.author(updatedBy) }
}
