import type { Permission, Role } from '@millrace/contracts/permission'

/** Who is asking: a person by session, or by a token of theirs. */
export interface Actor {
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
  readonly sessionId: string | null
  readonly token: {
    readonly id: string
    readonly name: string
    readonly scope: 'read' | 'write'
    readonly workspaceId: string
  } | null
}

/** A workspace that the actor belongs to. */
export interface WorkspaceAccess {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly organization: string
  readonly role: Role
  readonly permissions: ReadonlySet<Permission>
}
