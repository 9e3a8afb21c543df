import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createDatabase } from '@millrace/db'
import { newId, silentLogger } from '@millrace/kernel'
import { expect, test } from 'vitest'
import { startHousekeeping } from '../src/housekeeping.ts'
import { JobFolders } from '../src/supervision/job-folders.ts'
import { controlPlane } from './control-plane.ts'

test('files of what was deleted go; all else stays', async () => {
  const control = await controlPlane()
  const db = createDatabase({ url: control.url, role: 'system', poolSize: 2 })
  const folders = new JobFolders(control.dataDir)
  const { workspaceId } = control.scope
  const [kept, gone] = [await control.deploy('SELECT 1'), await control.deploy('SELECT 2')]
  await control.app.transaction(control.scope, (tx) => tx.deployments.remove(gone.id))
  const make = (folder: string, hoursOld: number) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'x'), 'x')
    const then = Date.now() / 1000 - hoursOld * 3600
    utimesSync(folder, then, then)
    return folder
  }
  const stays = [
    make(folders.checkpoints(workspaceId, kept.id), 5),
    make(folders.checkpoints(workspaceId, newId()), 0),
    make(folders.savepoint(workspaceId, kept.id, newId()), 0),
  ]
  const goes = [
    make(folders.checkpoints(workspaceId, gone.id), 5),
    make(folders.savepoint(workspaceId, kept.id, newId()), 5),
  ]
  const housekeeping = startHousekeeping(db, folders, silentLogger)
  housekeeping.close()
  await housekeeping.sweep()
  expect(stays.map(existsSync)).toEqual([true, true, true])
  expect(goes.map(existsSync)).toEqual([false, false])
  await Promise.all([db.close(), control.close()])
})
