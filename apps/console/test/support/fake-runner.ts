import type { ObservedState } from '@millrace/contracts/job-state'
import {
  createDatabase,
  type Database,
  type Fence,
  type Job,
  systemAuthor,
  type WorkspaceTransaction,
} from '@millrace/db'
import type { WireError } from '@millrace/kernel'
import type { TestConsole } from './test-console.ts'

const RUNNER = 'runner-of-the-test'

/** Writes what a runner writes, under its role and a real lease; runs nothing. */
export class FakeRunner {
  readonly db: Database
  private readonly workspaceId: string
  private fence: Fence | null = null
  job: Job | null = null

  constructor(console: TestConsole, workspaceId: string) {
    this.db = createDatabase({ url: console.databaseUrl, role: 'system', poolSize: 2 })
    this.workspaceId = workspaceId
  }

  async begin(deploymentId: string): Promise<void> {
    await this.db.runners.heartbeat(
      { id: RUNNER, name: RUNNER, address: 'http://127.0.0.1:1', capacity: 1, version: '0' },
      0,
    )
    const lease = await this.db.leases.acquire(deploymentId, RUNNER)
    if (!lease) throw new Error('the lease is held')
    this.fence = { deploymentId, epoch: lease.epoch }
    this.job = await this.tx((tx) => tx.jobs.begin(this.fence!, RUNNER))
  }

  async observe(state: ObservedState, failure: WireError | null = null): Promise<void> {
    await this.tx(async (tx) => {
      await tx.jobs.observe(this.fence!, this.job!.id, RUNNER, { state, failure })
      await tx.events.append({
        kind: `JOB_${state}`,
        severity: failure ? 'error' : 'info',
        deploymentId: this.fence!.deploymentId,
        jobId: this.job!.id,
        ...(failure && { after: { error: failure } }),
      })
    })
  }

  async describe(): Promise<void> {
    const node = (id: number, kind: 'source' | 'sink') => ({
      id,
      uid: `${id}`,
      kind,
      name: kind,
      description: '',
      parallelism: 1,
    })
    const graph = {
      nodes: [node(0, 'source'), node(1, 'sink')],
      edges: [{ from: 0, to: 1, input: 0, exchange: 'forward' as const }],
    }
    await this.tx((tx) => tx.jobs.describe(this.fence!, this.job!.id, { graph, results: [], explain: '' }))
  }

  async measure(read: number, written: number): Promise<void> {
    const node = (nodeId: number, recordsIn: number, recordsOut: number) => ({
      nodeId,
      recordsIn,
      recordsOut,
      bytesIn: 0,
      bytesOut: 0,
      badRecords: 0,
      lateRecords: 0,
      pendingRecords: null,
      watermark: null,
      busy: 0.1,
      backPressured: 0,
      idle: 0.9,
      stateBytes: 0,
      stateEntries: 0,
    })
    const nodes = [node(0, 0, read), node(1, written, 0)]
    await this.tx((tx) => tx.jobs.measure(this.fence!, this.job!.id, { nodes, rssBytes: 1000 }))
  }

  async checkpoint(checkpointId: number): Promise<void> {
    const report = {
      checkpointId,
      kind: 'checkpoint' as const,
      status: 'COMPLETED' as const,
      startedAt: new Date(),
      durationMs: 12,
      alignmentMs: 1,
      fullBytes: 100,
      writtenBytes: 10,
      error: null,
    }
    await this.tx((tx) => tx.checkpoints.record(this.fence!, this.job!.id, report))
  }

  /** Answers what was asked of it. */
  async serve(answer: 'succeed' | WireError): Promise<string[]> {
    return this.tx(async (tx) => {
      const commands = await tx.commands.take(this.fence!)
      for (const { id, epoch, deploymentId, requestedBy, request } of commands) {
        if (answer !== 'succeed') {
          await tx.commands.fail(id, epoch!, answer)
          continue
        }
        await tx.savepoints.record({
          id,
          deploymentId,
          jobId: this.job!.id,
          draftVersionId: this.job!.draftVersionId,
          name: request.kind === 'savepoint' ? request.name : '',
          directory: `/savepoints/${id}`,
          checkpointId: 7,
          bytes: 100,
          origin: request.kind === 'stop' ? 'stop' : 'user',
          createdBy: requestedBy,
        })
        await tx.commands.succeed(id, epoch!, { savepointId: id, checkpointId: 7 })
      }
      return commands.map(({ request }) => request.kind)
    })
  }

  async end(state: 'STOPPED' | 'FAILED', failure: WireError | null = null): Promise<void> {
    await this.observe(state, failure)
    await this.db.leases.release(this.fence!)
  }

  close(): Promise<void> {
    return this.db.close()
  }

  private tx<T>(work: (tx: WorkspaceTransaction) => Promise<T>): Promise<T> {
    return this.db.transaction({ workspaceId: this.workspaceId, author: systemAuthor }, work)
  }
}
