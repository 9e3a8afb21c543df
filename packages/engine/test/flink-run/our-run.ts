import path from 'node:path'
import { connectors } from '@millrace/connectors'
import { isMillraceError, silentLogger } from '@millrace/kernel'
import { readSink } from '@millrace/testkit/flink/read-sink'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { compileScript } from '../../src/compile/compile-script.ts'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import type { ConnectorEnvironment } from '../../src/connect/connector.ts'
import { scriptSteps } from '../../src/plan/script-steps.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { rowKindString } from '../../src/types/row-kind.ts'
import { jobOptions, silentListener } from '../runtime/graphs.ts'
import { cellText } from './cell-text.ts'

export interface OurRun {
  /** As recordings have them. */
  readonly lines: readonly string[]
  /** Columns that tell a row of the SELECT from another; empty when there are none. */
  readonly key: readonly number[]
  readonly failure?: { readonly code: string; readonly message: string; readonly stage: 'plan' | 'run' }
}

/** Runs a program in `folder` as `millrace sql run` does, statement by statement, to its end. */
export async function runOurs(
  sql: string,
  folder: string,
  config: Readonly<Record<string, string>> = {},
): Promise<OurRun> {
  let stage: 'plan' | 'run' = 'plan'
  const lines: string[] = []
  const sinks = new Map<string, string>()
  let key: readonly number[] = []
  try {
    for (const { kind, start } of scriptSteps(sql, { connectors, config })) {
      if (kind !== 'run') continue
      stage = 'plan'
      const mode = { kind: 'statement', start } as const
      const job = compileScript(sql, { connectors, environment: environmentIn(folder), config, mode })
      stage = 'run'
      key = job.collected[0]?.upsertKey ?? key
      await runToEnd(job, lines)
      for (const { table, sinkPath } of sinksOf(job, folder)) sinks.set(table, sinkPath)
    }
    for (const [table, sinkPath] of sinks)
      lines.push(...readSink(sinkPath).map((line) => `${table}: ${line}`))
    return { lines, key }
  } catch (error) {
    const { message } = error as Error
    const code = isMillraceError(error) ? error.code : 'CRASH'
    return { lines: [`! ${stage}`], key, failure: { code, message, stage } }
  }
}

const environmentIn = (folder: string): ConnectorEnvironment => ({
  purpose: 'run',
  resolvePath: async (given) => path.resolve(folder, given),
  resolveHost: async (host, port) => ({ host, port }),
  logger: silentLogger,
})

async function runToEnd(job: CompiledJob, lines: string[]): Promise<void> {
  const types = new Map(
    job.collected.map(({ nodeId, type }) => [nodeId, type.fields.map((field) => field.type)]),
  )
  const run = await runJob(
    job,
    jobOptions(new MemoryCheckpointStore(new MemoryCheckpoints()), {
      restore: { kind: 'empty' },
      listener: {
        ...silentListener,
        onRows: (nodeId, rows) => {
          for (const { kind, row } of rows) {
            const cells = types.get(nodeId)!.map((type, index) => cellText(row[index] ?? null, type))
            lines.push(`${rowKindString(kind)} (${cells.join(', ')})`)
          }
        },
      },
    }),
  )
  await run.done
}

/** The script's sinks in the order of its INSERTs. */
function sinksOf(job: CompiledJob, folder: string): { table: string; sinkPath: string }[] {
  return job.graph.nodes.flatMap((node) =>
    node.kind === 'sink' && node.table?.options.path !== undefined
      ? [
          {
            table: node.table.name.split('.').at(-1)!,
            sinkPath: path.resolve(folder, String(node.table.options.path)),
          },
        ]
      : [],
  )
}
