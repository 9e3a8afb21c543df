import { silentLogger } from '@millrace/kernel'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { compileScript } from '../../src/compile/compile-script.ts'
import type { ConnectorEnvironment } from '../../src/connect/connector.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { jobOptions } from '../runtime/graphs.ts'
import { CaseSinks, caseConnectors } from './case-connectors.ts'

/** One stretch of a case's run: at this parallelism, for so many polls, then a checkpoint and a sudden end. */
export interface Stretch {
  readonly parallelism: number
  readonly polls: number
}
export const toTheEnd = (parallelism: number): Stretch => ({ parallelism, polls: Number.POSITIVE_INFINITY })

const environment: ConnectorEnvironment = {
  purpose: 'run',
  resolvePath: async (path) => path,
  resolveHost: async (host, port) => ({ host, port }),
  logger: silentLogger,
}

/** Runs a script through its stretches; gives what is in its sinks in the end. */
export async function runCase(sql: string, stretches: readonly Stretch[]): Promise<string[]> {
  const sinks = new CaseSinks()
  const shared = new MemoryCheckpoints()
  for (const [index, stretch] of stretches.entries()) {
    const reached = Promise.withResolvers<false>()
    let polls = 0
    const pause = async () => {
      if (++polls >= stretch.polls) reached.resolve(false)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const config = {
      'parallelism.default': String(stretch.parallelism),
      'pipeline.auto-watermark-interval': '0 ms',
    }
    const connectors = caseConnectors(sinks, pause)
    const job = compileScript(sql, { connectors, environment, config, mode: { kind: 'run' } })
    const run = await runJob(job, jobOptions(new MemoryCheckpointStore(shared), { epoch: index + 1 }))
    const ended = await Promise.race([run.done.then(() => true), reached.promise])
    if (ended) break
    // The job may end while the checkpoint is asked for; then there is nothing left to kill.
    await run.triggerCheckpoint().catch(() => {})
    await new Promise((resolve) => setImmediate(resolve))
    await run.cancel()
  }
  return sinks.contents()
}
