import path from 'node:path'

/** Where a runner keeps things; all names come from ids, never from input. */
export class JobFolders {
  readonly dataDir: string

  constructor(dataDir: string) {
    this.dataDir = dataDir
  }

  /** The workspace's own files: relative paths of the filesystem connector start here. */
  files(workspaceId: string): string {
    return path.join(this.dataDir, 'workspaces', workspaceId, 'files')
  }

  checkpoints(workspaceId: string, deploymentId: string): string {
    return path.join(this.dataDir, 'checkpoints', workspaceId, deploymentId)
  }

  savepoint(workspaceId: string, deploymentId: string, savepointId: string): string {
    return path.join(this.dataDir, 'savepoints', workspaceId, deploymentId, savepointId)
  }

  /** Closed to every connector. */
  protectedPaths(): string[] {
    return ['checkpoints', 'savepoints', 'keys', 'postgres', 'logs'].map((name) =>
      path.join(this.dataDir, name),
    )
  }
}
