import { silentLogger } from '@millrace/kernel'
import { compileScript } from '../../src/compile/compile-script.ts'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import type { ConnectorEnvironment } from '../../src/connect/connector.ts'
import { CaseSinks, caseConnectors } from '../cases/case-connectors.ts'

/** What a thread needs to compile a case: the same in all of them. */
export interface CaseJob {
  readonly sql: string
  readonly parallelism: number
  /** How often sources have been polled, in all threads. */
  readonly polls: SharedArrayBuffer
}

const environment: ConnectorEnvironment = {
  purpose: 'run',
  resolvePath: async (path) => path,
  resolveHost: async (host, port) => ({ host, port }),
  logger: silentLogger,
}

export function compileCase({ sql, parallelism, polls }: CaseJob, sinks = new CaseSinks()): CompiledJob {
  const counter = new Int32Array(polls)
  const pause = async () => {
    Atomics.add(counter, 0, 1)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return compileScript(sql, {
    connectors: caseConnectors(sinks, pause, 'carried'),
    environment,
    config: { 'parallelism.default': String(parallelism), 'pipeline.auto-watermark-interval': '0 ms' },
    mode: { kind: 'run' },
  })
}
