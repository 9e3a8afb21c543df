import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Database, systemAuthor } from '@millrace/db'
import { isMillraceError, type Logger } from '@millrace/kernel'
import type { JobFolders } from '../supervision/job-folders.ts'

/** What is younger may be under way. */
const YOUNG_MS = 60 * 60_000

/**
 * Deletes the files of what people have deleted: savepoints, and the checkpoints of deployments that are gone.
 * Starts from the files, so that nothing a crash left behind is overlooked; deletes only what the database, asked by
 * id, says is not there.
 */
export async function sweepFiles(db: Database, folders: JobFolders, logger: Logger): Promise<void> {
  await sweepSavepoints(db, folders, logger)
  await sweepCheckpoints(db, folders, logger)
}

async function sweepSavepoints(db: Database, folders: JobFolders, logger: Logger): Promise<void> {
  const root = path.join(folders.dataDir, 'savepoints')
  for (const workspaceId of await namesIn(root)) {
    for (const deploymentId of await namesIn(path.join(root, workspaceId))) {
      for (const savepointId of await namesIn(path.join(root, workspaceId, deploymentId))) {
        const folder = folders.savepoint(workspaceId, deploymentId, savepointId)
        if (await isYoung(folder)) continue
        const kept = await db.transaction({ workspaceId, author: systemAuthor }, (tx) =>
          tx.savepoints.get(savepointId).then(
            () => true,
            (error: unknown) => {
              if (isMillraceError(error) && error.code === 'SAVEPOINT_UNKNOWN') return false
              throw error
            },
          ),
        )
        if (!kept) await remove(folder, logger)
      }
    }
  }
}

async function sweepCheckpoints(db: Database, folders: JobFolders, logger: Logger): Promise<void> {
  const root = path.join(folders.dataDir, 'checkpoints')
  for (const workspaceId of await namesIn(root)) {
    for (const deploymentId of await namesIn(path.join(root, workspaceId))) {
      const folder = folders.checkpoints(workspaceId, deploymentId)
      if (await isYoung(folder)) continue
      const deployment = await db.transaction({ workspaceId, author: systemAuthor }, (tx) =>
        tx.deployments.find(deploymentId),
      )
      if (deployment === null) await remove(folder, logger)
    }
  }
}

async function remove(folder: string, logger: Logger): Promise<void> {
  logger.info({ folder: path.basename(folder) }, 'deleting the files of something deleted')
  await rm(folder, { recursive: true, force: true })
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}

async function isYoung(folder: string): Promise<boolean> {
  const { mtimeMs } = await stat(folder)
  return Date.now() - mtimeMs < YOUNG_MS
}
