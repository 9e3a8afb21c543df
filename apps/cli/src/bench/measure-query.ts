import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runJob } from '@millrace/engine'
import { FileCheckpointStore } from '@millrace/engine/checkpoint'
import { nodeThreads } from '@millrace/engine/threads'
import { newId, silentLogger, systemClock } from '@millrace/kernel'
import { compileScriptJob } from '../sql/script-job.ts'

export interface QueryRun {
  readonly sql: string
  readonly settings: Readonly<Record<string, string>>
  /** Runs before the measured one; their time does not count. */
  readonly warmups: number
}

export interface QueryMeasure {
  readonly seconds: number
  readonly userSeconds: number
  /** Of this process at the end of the run. */
  readonly rssBytes: number
}

const THREAD_ENTRY = new URL('../sql/script-thread.ts', import.meta.url)
const STATE_BYTES = 16 * 1024 ** 3

/** Runs a script to its end, a few times, and measures the last: from the start of the job to its end. */
export async function measureQuery({ sql, settings, warmups }: QueryRun): Promise<QueryMeasure> {
  for (let run = 0; run < warmups; run++) await runOnce(sql, settings)
  return runOnce(sql, settings)
}

async function runOnce(sql: string, config: Readonly<Record<string, string>>): Promise<QueryMeasure> {
  const folder = mkdtempSync(path.join(tmpdir(), 'millrace-bench-'))
  try {
    const deploymentId = `bench-${newId()}`
    const script = { sql, start: null, settings: config, secrets: {} }
    const job = compileScriptJob(script, silentLogger)
    const store = await FileCheckpointStore.open(folder, deploymentId)
    const [cpu, started] = [process.cpuUsage(), performance.now()]
    const running = await runJob(job, {
      deploymentId,
      epoch: 1,
      store,
      restore: { kind: 'empty' },
      listener: {
        onRunning: () => undefined,
        onCheckpointComplete: () => undefined,
        onCheckpointFailed: ({ error }) => console.error(`checkpoint failed: ${error.message}`),
        onRows: () => undefined,
      },
      clock: systemClock,
      logger: silentLogger,
      memoryBudgetBytes: STATE_BYTES,
      threads: nodeThreads(THREAD_ENTRY, script),
    })
    await running.done
    const seconds = (performance.now() - started) / 1000
    const userSeconds = process.cpuUsage(cpu).user / 1e6
    return { seconds, userSeconds, rssBytes: process.memoryUsage.rss() }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
