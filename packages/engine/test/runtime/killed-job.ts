import { existsSync, linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import type { Sink } from '../../src/connect/sink.ts'
import { replayableSource, TransactionLog } from '../../src/testing.ts'
import { rowKindString } from '../../src/types/row-kind.ts'
import { readRow } from '../../src/types/row-value.ts'
import { pairTypes, sumJob } from './graphs.ts'
import { killRows } from './kill-rows.ts'

export interface KilledJob {
  readonly folder: string
  readonly epoch: number
  readonly parallelism: number
}

export const foldersOf = (folder: string) => ({
  pending: join(folder, 'pending'),
  visible: join(folder, 'visible'),
})

/** The job that `killed-process.ts` runs; the same in each of its threads. */
export function compileKilledJob({ folder, epoch, parallelism }: KilledJob): CompiledJob {
  const pause = () => new Promise<void>((resolve) => setImmediate(resolve))
  const source = replayableSource({ types: pairTypes, splits: killRows(), batchRows: 25, pause })
  const job = sumJob(source, new TransactionLog(), parallelism, {
    config: { 'execution.checkpointing.interval': '5 ms' },
  })
  const sink = fileSink(folder, epoch)
  const nodes = job.graph.nodes.map((node) => (node.kind === 'sink' ? { ...node, create: () => sink } : node))
  return { ...job, graph: { ...job.graph, nodes } }
}

/** Each committable is a file, made visible by a link: there, or not, but never twice. */
function fileSink(folder: string, epoch: number): Sink {
  const { pending, visible } = foldersOf(folder)
  return {
    createWriter: ({ subtask }) => {
      let lines: string[] = []
      return {
        write: async (batch) => {
          for (let row = 0; row < batch.length; row++) {
            lines.push(
              `${rowKindString(batch.kinds?.[row] ?? 0)}${JSON.stringify(readRow(batch, pairTypes, row))}`,
            )
          }
        },
        prepareCommit: async (checkpointId) => {
          if (lines.length === 0) return []
          const name = `${epoch}-${checkpointId}-${subtask}`
          writeFileSync(join(pending, name), lines.join('\n'), { flush: true })
          lines = []
          return [new TextEncoder().encode(name)]
        },
        close: async () => {},
      }
    },
    createCommitter: () => ({
      open: async (restored) => {
        const kept = new Set(restored.map((bytes) => new TextDecoder().decode(bytes)))
        for (const name of readdirSync(pending)) if (!kept.has(name)) rmSync(join(pending, name))
      },
      commit: async (_, committables) => {
        for (const bytes of committables) {
          const name = new TextDecoder().decode(bytes)
          if (!existsSync(join(visible, name))) linkSync(join(pending, name), join(visible, name))
        }
      },
      close: async () => {},
    }),
  }
}
