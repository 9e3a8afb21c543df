import { type Database, systemAuthor } from '@millrace/db'
import { isMillraceError } from '@millrace/kernel'

export interface NewWorkspace {
  readonly organization: string
  readonly name: string
  readonly slug: string
}

/** Known beforehand, since it is found again before anybody belongs to it: by the seed, and by the first owner. */
const FIRST_WORKSPACE_ID = '01900000-0000-7000-8000-000000000001'

export const FIRST_WORKSPACE: NewWorkspace = {
  organization: 'My organization',
  name: 'Playground',
  slug: 'playground',
}

/** The workspace that a new installation has; makes it if it is not there. */
export async function ensureFirstWorkspace(db: Database, workspace: NewWorkspace): Promise<string> {
  if (await exists(db)) return FIRST_WORKSPACE_ID
  try {
    await db.workspaces.create({ ...workspace, workspaceId: FIRST_WORKSPACE_ID })
  } catch (error) {
    // Somebody else was making it at the same moment.
    if (!(await exists(db))) throw error
  }
  return FIRST_WORKSPACE_ID
}

function exists(db: Database): Promise<boolean> {
  const scope = { workspaceId: FIRST_WORKSPACE_ID, author: systemAuthor }
  return db
    .transaction(scope, (tx) => tx.workspace.get())
    .then(
      () => true,
      (error) => {
        if (isMillraceError(error) && error.code === 'WORKSPACE_UNKNOWN') return false
        throw error
      },
    )
}
