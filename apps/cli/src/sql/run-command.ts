import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connectors } from '@millrace/connectors'
import { type CompiledJob, type JobOutcome, type RunningJob, runJob } from '@millrace/engine'
import { FileCheckpointStore } from '@millrace/engine/checkpoint'
import { answerScript } from '@millrace/engine/sql'
import { type JobThreads, nodeThreads } from '@millrace/engine/threads'
import { type Logger, newId, systemClock } from '@millrace/kernel'
import { answerText } from '../output/answer-text.ts'
import { diagnosticText } from '../output/diagnostic-text.ts'
import { reportFailure } from '../output/report-failure.ts'
import { type OutputFormat, outputFormat } from './output-format.ts'
import { readScript } from './read-script.ts'
import { rowPrinter } from './row-printer.ts'
import { compileScriptJob } from './script-job.ts'
import {
  type ScriptOptions,
  seconds,
  secretsOf,
  settingsOf,
  type VariableOptions,
  variablesOf,
} from './settings.ts'
import { stopOnSignal } from './stop-on-signal.ts'

export interface RunOptions extends ScriptOptions, VariableOptions {
  readonly timeout?: string
  readonly json?: boolean
  readonly output?: string
  readonly memory?: string
}

/** How often sinks become visible where the script does not say: an interactive run shall show something soon. */
const COMMIT_EVERY = '1 s'
const THREAD_ENTRY = new URL('./script-thread.ts', import.meta.url)
const STATE_BYTES = 2 * 1024 ** 3

/**
 * `sql run FILE`: prints what SHOW, DESCRIBE, EXPLAIN and SET answer, then runs the INSERTs, or the query, to the end of
 * their input, or until they are stopped.
 */
export async function runCommand(file: string, options: RunOptions): Promise<void> {
  const timeout = options.timeout === undefined ? null : seconds('--timeout', options.timeout)
  const settings = { 'execution.checkpointing.interval': COMMIT_EVERY, ...settingsOf(options) }
  const format = outputFormat(options)
  const sql = readScript(file)
  const folder = mkdtempSync(path.join(tmpdir(), 'millrace-run-'))
  try {
    const secrets = secretsOf(process.env)
    const variables = variablesOf(options)
    const { answers, asksToRun } = answerScript(sql, { connectors, config: settings, secrets, ...variables })
    for (const { start, end, result } of answers)
      process.stdout.write(answerText(sql.slice(start, end), result, format))
    if (!asksToRun && answers.length > 0) return
    const script = { sql, settings, secrets, ...variables }
    const job = compileScriptJob(script, stderrLogger)
    for (const warning of job.warnings) console.error(diagnosticText(file, sql, warning))
    const outcome = await runToEnd(job, nodeThreads(THREAD_ENTRY, script), folder, timeout, format)
    if (outcome.kind === 'canceled') process.exitCode = 130
  } catch (thrown) {
    reportFailure(thrown, { file, sql })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function runToEnd(
  job: CompiledJob,
  threads: JobThreads,
  folder: string,
  timeout: number | null,
  format: OutputFormat,
): Promise<JobOutcome> {
  const deploymentId = `run-${newId()}`
  const running: RunningJob = await runJob(job, {
    deploymentId,
    epoch: 1,
    store: await FileCheckpointStore.open(folder, deploymentId),
    restore: { kind: 'empty' },
    listener: {
      onRunning: () => undefined,
      onCheckpointComplete: () => undefined,
      onCheckpointFailed: ({ error }) => console.error(`checkpoint failed: ${error.message}`),
      onRows: rowPrinter(job, format),
    },
    clock: systemClock,
    logger: stderrLogger,
    memoryBudgetBytes: STATE_BYTES,
    threads,
  })
  const release = stopOnSignal(running, timeout)
  try {
    return await running.done
  } finally {
    release()
  }
}

/** Warnings and errors of connectors; rows alone go to stdout. */
const stderrLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: (fields, message) => console.error(`warning: ${message} ${JSON.stringify(fields)}`),
  error: (fields, message) => console.error(`error: ${message} ${JSON.stringify(fields)}`),
  child: () => stderrLogger,
}
