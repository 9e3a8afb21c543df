import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  createDatabase,
  type Database,
  type Deployment,
  type Job,
  type JobConfig,
  systemAuthor,
  type WorkspaceScope,
} from '@millrace/db'
import { migrate } from '@millrace/db/migrate'
import { silentLogger } from '@millrace/kernel'
import { testDatabase } from '@millrace/testkit/postgres'
import { tempDir } from '@millrace/testkit/temp'
import { until } from '@millrace/testkit/wait'
import { type RunnerConfig, readConfig } from '../src/config.ts'

export interface ControlPlane {
  readonly url: string
  readonly dataDir: string
  readonly app: Database
  readonly scope: WorkspaceScope
  environment(overrides?: Record<string, string>): Record<string, string>
  config(overrides?: Record<string, string>): RunnerConfig
  deploy(sql: string, config?: JobConfig): Promise<Deployment>
  start(deployment: Deployment, restore?: Parameters<StartCall>[1]): Promise<void>
  job(deployment: Deployment): Promise<Job>
  /** Waits until the latest job is seen in this state. */
  seen(deployment: Deployment, state: Job['observedState'], timeoutMs?: number): Promise<Job>
  close(): Promise<void>
}
type StartCall = Database extends never
  ? never
  : (
      id: string,
      restore:
        | { kind: 'latest' }
        | { kind: 'empty' }
        | { kind: 'savepoint'; savepointId: string; allowNonRestoredState: boolean },
    ) => unknown

/** A migrated control database, a workspace, keys and a data folder: what a runner needs to live. */
export async function controlPlane(given?: { readonly url: string }): Promise<ControlPlane> {
  const database = given ?? (await testDatabase())
  const { url } = database
  await migrate(url)
  const dataDir = tempDir()
  mkdirSync(path.join(dataDir, 'keys'), { mode: 0o700 })
  for (const name of ['encryption', 'internal']) {
    writeFileSync(path.join(dataDir, 'keys', name), randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  const app = createDatabase({ url, role: 'app', logger: silentLogger, poolSize: 4 })
  const { workspaceId } = await app.workspaces.create({ organization: 'o', name: 'w', slug: 'w' })
  const scope: WorkspaceScope = { workspaceId, author: systemAuthor }
  let count = 0
  const environment = (overrides: Record<string, string> = {}) => ({
    DATABASE_URL: url,
    MILLRACE_DATA_DIR: dataDir,
    MILLRACE_JOB_MEMORY_MB: '512',
    ...overrides,
  })
  const job = async ({ id }: Deployment) => (await app.transaction(scope, (tx) => tx.jobs.latest(id)))!
  return {
    url,
    dataDir,
    app,
    scope,
    environment,
    config: (overrides) => readConfig(environment(overrides)),
    deploy: (sql, config = {}) =>
      app.transaction(scope, async (tx) => {
        const name = `d${++count}`
        const draft = await tx.drafts.create({ name, folderId: null, content: sql })
        const version = await tx.drafts.saveVersion(draft.id, '')
        return tx.deployments.create({ name, draftVersionId: version.id, config })
      }),
    start: async ({ id }, restore = { kind: 'latest' }) => {
      await app.transaction(scope, (tx) => tx.deployments.start(id, restore))
    },
    job,
    seen: (deployment, state, timeoutMs = 20_000) =>
      until(
        async () => {
          const latest = await job(deployment)
          return latest?.observedState === state ? latest : null
        },
        { timeoutMs, message: `the job to be ${state}` },
      ),
    close: async () => {
      await app.close()
      if ('drop' in database) await (database as { drop(): Promise<void> }).drop()
    },
  }
}
