import path from 'node:path'
import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { DriverHarness } from '@millrace/driver/conformance'
import { newId, silentLogger } from '@millrace/kernel'
import { tempDir } from '@millrace/testkit/temp'
import { EmbeddedDriver } from '../src/embedded-driver.ts'

export const MEMORY = 512 * 1_048_576

export function newSpec(sql: string, overrides: Partial<JobSpec> = {}): JobSpec {
  const folder = tempDir()
  const deploymentId = newId<'deployment'>()
  return {
    jobId: newId<'job'>(),
    deploymentId,
    epoch: 1,
    sinceEpoch: 1,
    mode: { kind: 'run' },
    sql,
    config: {},
    secrets: {},
    fileRoots: [{ path: folder, write: true }],
    egress: { deny: [], allowPrivate: true },
    checkpointDir: path.join(folder, 'checkpoints'),
    protectedPaths: [],
    restore: { kind: 'latest' },
    memoryBudgetBytes: MEMORY,
    ...overrides,
  }
}

export const embeddedHarness: DriverHarness = {
  createDriver: async () =>
    new EmbeddedDriver({ logger: silentLogger, defaultMemoryBytes: MEMORY, spares: 1 }),
  spec: newSpec,
  freshDirectory: () => path.join(tempDir(), 'savepoint'),
}
