import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connectors } from '@millrace/connectors'
import { type CompiledJob, type JobOutcome, type RunningJob, runJob } from '@millrace/engine'
import { FileCheckpointStore } from '@millrace/engine/checkpoint'
import { scriptSteps } from '@millrace/engine/sql'
import { type JobThreads, nodeThreads } from '@millrace/engine/threads'
import { type Logger, MillraceError, newId, systemClock } from '@millrace/kernel'
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
 * `sql run FILE`: carries out a script as Flink's SQL client does, statement by statement. SHOW, DESCRIBE, EXPLAIN and
 * SET answer; each query, INSERT or statement set is a job, run to the end of its input. A job without an end runs
 * beside what follows it, until it is stopped.
 */
export async function runCommand(file: string, options: RunOptions): Promise<void> {
  const timeout = options.timeout === undefined ? null : seconds('--timeout', options.timeout)
  const settings = { 'execution.checkpointing.interval': COMMIT_EVERY, ...settingsOf(options) }
  const format = outputFormat(options)
  const sql = readScript(file)
  const folder = mkdtempSync(path.join(tmpdir(), 'millrace-run-'))
  const beside: Promise<JobOutcome>[] = []
  try {
    const given = { secrets: secretsOf(process.env), ...variablesOf(options) }
    const steps = scriptSteps(sql, { connectors, config: settings, ...given })
    if (steps.length === 0) throw new MillraceError('SQL_NOTHING_TO_RUN')
    for (const step of steps) {
      const { start, end } = step
      if (step.kind === 'answer') {
        process.stdout.write(answerText(sql.slice(start, end), step.result, format))
        continue
      }
      const script = { sql, start, settings, ...given }
      const job = compileScriptJob(script, stderrLogger)
      for (const warning of job.warnings) console.error(diagnosticText(file, sql, warning))
      const threads = nodeThreads(THREAD_ENTRY, script)
      const done = runToEnd(job, { threads, folder: path.join(folder, String(start)), timeout, format })
      const goesBeside = !job.bounded && job.collected.length === 0
      if (goesBeside) beside.push(done)
      // One that fails beside ends the script, too.
      else if (isCanceled(await Promise.race([done, failureOf(beside)]))) return
    }
    for (const outcome of await Promise.all(beside)) if (isCanceled(outcome)) return
  } catch (thrown) {
    for (const job of running) void job.cancel().catch(() => undefined)
    reportFailure(thrown, { file, sql })
  } finally {
    await Promise.allSettled(beside)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** All jobs of the script that have not ended. */
const running = new Set<RunningJob>()

function isCanceled({ kind }: JobOutcome): boolean {
  if (kind === 'canceled') process.exitCode = 130
  return kind !== 'finished'
}

/** Never resolves. */
function failureOf(jobs: readonly Promise<JobOutcome>[]): Promise<never> {
  return new Promise((_, reject) => {
    for (const job of jobs) job.catch(reject)
  })
}

interface JobParts {
  readonly threads: JobThreads
  readonly folder: string
  readonly timeout: number | null
  readonly format: OutputFormat
}

async function runToEnd(
  job: CompiledJob,
  { threads, folder, timeout, format }: JobParts,
): Promise<JobOutcome> {
  const deploymentId = `run-${newId()}`
  const started = await runJob(job, {
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
  running.add(started)
  const release = stopOnSignal(started, timeout)
  try {
    return await started.done
  } finally {
    running.delete(started)
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
