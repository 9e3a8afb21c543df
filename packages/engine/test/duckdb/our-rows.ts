import { silentLogger } from '@millrace/kernel'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { compileScript } from '../../src/compile/compile-script.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import type { LogicalType } from '../../src/types/logical-type.ts'
import { isRetraction } from '../../src/types/row-kind.ts'
import { CaseSinks, caseConnectors } from '../cases/case-connectors.ts'
import { cellText } from '../flink-run/cell-text.ts'
import { jobOptions, silentListener } from '../runtime/graphs.ts'

/** What is left of a query's changes once its input has ended; sorted. */
export async function ourRows(sql: string, config: Readonly<Record<string, string>>): Promise<string[]> {
  const pause = () => Promise.resolve()
  const job = compileScript(sql, {
    connectors: caseConnectors(new CaseSinks(), pause),
    environment: {
      purpose: 'run',
      resolvePath: async (path) => path,
      resolveHost: async (host, port) => ({ host, port }),
      logger: silentLogger,
    },
    config,
    mode: { kind: 'run' },
  })
  const types: LogicalType[] = job.collected[0]!.type.fields.map(({ type }) => type)
  const counts = new Map<string, number>()
  const onRows: typeof silentListener.onRows = (_node, rows) => {
    for (const { kind, row } of rows) {
      const text = types.map((type, index) => plainText(cellText(row[index] ?? null, type))).join('|')
      counts.set(text, (counts.get(text) ?? 0) + (isRetraction(kind) ? -1 : 1))
    }
  }
  const store = new MemoryCheckpointStore(new MemoryCheckpoints())
  const run = await runJob(
    job,
    jobOptions(store, { restore: { kind: 'empty' }, listener: { ...silentListener, onRows } }),
  )
  await run.done
  const rows: string[] = []
  for (const [text, count] of counts) {
    if (count < 0) throw new Error(`taken back, but never there: ${text}`)
    for (let i = 0; i < count; i++) rows.push(text)
  }
  return rows.sort()
}

const plainText = (text: string) => (text.startsWith('"') ? (JSON.parse(text) as string) : text)
