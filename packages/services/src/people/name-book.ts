import type { WorkspaceTransaction } from '@millrace/db'

export type NamedAuthor = { id: string; name: string } | null

/** Names of the people that ids stand for. */
export class NameBook {
  private readonly names: ReadonlyMap<string, string>

  constructor(people: readonly { readonly userId: string; readonly name: string }[]) {
    this.names = new Map(people.map(({ userId, name }) => [userId, name]))
  }

  /** Null for Millrace itself; somebody who has left keeps only the id. */
  author(id: string): NamedAuthor {
    if (id === 'system') return null
    return { id, name: this.names.get(id) ?? id }
  }
}

export async function readNames(tx: WorkspaceTransaction): Promise<NameBook> {
  return new NameBook(await tx.members.list())
}
