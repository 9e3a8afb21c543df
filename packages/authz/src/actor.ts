import type { Role } from '@millrace/contracts/permission'

/** A signed-in person, with the role in the workspace that is asked about; null: not a member. */
export interface PersonActor {
  readonly kind: 'person'
  readonly userId: string
  readonly membership: { readonly workspaceId: string; readonly role: Role } | null
}

/** A program: acts with its maker's present role, narrowed to its scope, in one workspace. */
export interface TokenActor {
  readonly kind: 'token'
  readonly tokenId: string
  readonly userId: string
  readonly scope: 'read' | 'write'
  readonly membership: { readonly workspaceId: string; readonly role: Role } | null
}

export type Actor = PersonActor | TokenActor | { readonly kind: 'nobody' }

/** What is asked about; everything in Millrace belongs to exactly one workspace. */
export interface Resource {
  readonly workspaceId: string
}
