import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createDatabase, type Deployment, SecretSealer, SecretVault, sealingKeyOf } from '@millrace/db'
import { EmbeddedDriver } from '@millrace/driver-embedded'
import { newId, silentLogger } from '@millrace/kernel'
import { queryRows, startCluster } from '@millrace/testkit/postgres'
import { expect, test } from 'vitest'
import { startHousekeeping } from '../src/housekeeping/housekeeping.ts'
import { startRunner } from '../src/runner.ts'
import { JobFolders } from '../src/supervision/job-folders.ts'
import { type ControlPlane, controlPlane } from './control-plane.ts'

function housekeeperOf(control: ControlPlane) {
  const db = createDatabase({ url: control.url, role: 'system', poolSize: 2 })
  const folders = new JobFolders(control.dataDir)
  const driver = new EmbeddedDriver({ logger: silentLogger, defaultMemoryBytes: 512 * 2 ** 20, spares: 0 })
  const policy = {
    folders,
    sharedRoots: [],
    egressDeny: [],
    allowPrivateNetworks: true,
    defaultMemoryBytes: 512 * 2 ** 20,
    maxMemoryBytes: 1024 * 2 ** 20,
  }
  const sources = { db, vault: new SecretVault(control.config().encryptionKey), policy }
  const housekeeping = startHousekeeping(sources, driver, silentLogger)
  const close = () => Promise.all([housekeeping.close(), driver.close(), db.close()])
  return { db, folders, sweep: housekeeping.sweep, close }
}

const remove = (control: ControlPlane, { id }: Deployment) =>
  control.app.transaction(control.scope, (tx) => tx.deployments.remove(id))

test('files of what was deleted go; all else stays', async () => {
  const control = await controlPlane()
  const { workspaceId } = control.scope
  const housekeeper = housekeeperOf(control)
  const { folders } = housekeeper
  const [kept, gone] = [await control.deploy('SELECT 1'), await control.deploy('SELECT 2')]
  await remove(control, gone)
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
  await housekeeper.sweep()
  expect(stays.map(existsSync)).toEqual([true, true, true])
  expect(goes.map(existsSync)).toEqual([false, false])
  await Promise.all([housekeeper.close(), control.close()])
})

test('replication slots of deleted deployments are dropped, once nobody reads with them; an unreachable source is asked again', async () => {
  const control = await controlPlane()
  const cluster = await startCluster({ wal_level: 'logical' })
  const at = new URL(cluster.url)
  await queryRows(
    cluster.url,
    `CREATE TABLE t (id int PRIMARY KEY, v int); ALTER TABLE t REPLICA IDENTITY FULL;
     CREATE TABLE u (id int PRIMARY KEY, v int); ALTER TABLE u REPLICA IDENTITY FULL`,
  )
  const reading = (table: string, slot: string) => `
    CREATE TABLE ${table}_${slot} (id INT, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'postgres-cdc',
      'hostname' = '${at.hostname}', 'port' = '${at.port}', 'username' = '${at.username}',
      'password' = '\${secret_values.source}', 'database-name' = '${at.pathname.slice(1)}',
      'schema-name' = 'public', 'table-name' = '${table}', 'slot.name' = '${slot}', 'connect.timeout' = '1 s');
    CREATE TABLE b_${slot} (id INT, v INT) WITH ('connector' = 'blackhole');
    INSERT INTO b_${slot} SELECT id, v FROM ${table}_${slot};`
  const slots = async () => {
    const rows = await queryRows(cluster.url, 'SELECT slot_name FROM pg_replication_slots ORDER BY 1')
    return rows.map(({ slot_name }) => slot_name)
  }
  const sealer = new SecretSealer(sealingKeyOf(control.config().encryptionKey))
  await control.app.transaction(control.scope, (tx) =>
    tx.secrets.put('source', decodeURIComponent(at.password), sealer),
  )
  const gone = await control.deploy(reading('t', 'own') + reading('u', 'shared'))
  await control.deploy(reading('u', 'shared'))
  const runner = await startRunner(control.config(), silentLogger)
  await control.start(gone)
  await control.seen(gone, 'RUNNING')
  await control.app.transaction(control.scope, (tx) => tx.deployments.stop(gone.id))
  await control.seen(gone, 'STOPPED')
  await runner.stop()

  const housekeeper = housekeeperOf(control)
  await housekeeper.sweep()
  expect(await slots()).toEqual(['own', 'shared'])
  await remove(control, gone)
  await cluster.stop()
  await housekeeper.sweep()
  expect(await housekeeper.db.findUnreleased()).toHaveLength(1)
  await cluster.start()
  await housekeeper.sweep()
  expect(await slots()).toEqual(['shared'])
  expect(await housekeeper.db.findUnreleased()).toEqual([])
  await Promise.all([housekeeper.close(), control.close(), cluster.stop()])
})
