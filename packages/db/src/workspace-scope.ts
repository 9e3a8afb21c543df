/** Who makes a change: what events and audit entries name. */
export interface Author {
  readonly kind: 'person' | 'token' | 'runner' | 'system'
  readonly id: string
  /** As it was called at that moment. */
  readonly name: string
}

/** In which workspace, and on whose account. Every tenant query is made under one. */
export interface WorkspaceScope {
  readonly workspaceId: string
  readonly author: Author
}

export const systemAuthor: Author = { kind: 'system', id: 'system', name: 'Millrace' }
