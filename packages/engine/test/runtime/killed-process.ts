/** One life of a job in a process of its own, which `process-kill.test.ts` kills. Arguments: folder, epoch, parallelism. */
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileCheckpointStore } from '../../src/checkpoint/file-checkpoint-store.ts'
import type { Sink } from '../../src/connect/sink.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { replayableSource, TransactionLog } from '../../src/testing.ts'
import { rowKindString } from '../../src/types/row-kind.ts'
import { readRow } from '../../src/types/row-value.ts'
import { jobOptions, pairTypes, sumJob } from './graphs.ts'
import { killRows } from './kill-rows.ts'

const [folder, epochText, parallelismText] = process.argv.slice(2)
const epoch = Number(epochText)
const pending = join(folder!, 'pending')
const visible = join(folder!, 'visible')

/** Each committable is a file, made visible by a link: there, or not, but never twice. */
const fileSink: Sink = {
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

for (const path of [pending, visible]) mkdirSync(path, { recursive: true })
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))
const source = replayableSource({ types: pairTypes, splits: killRows(), batchRows: 25, pause })
const job = sumJob(source, new TransactionLog(), Number(parallelismText), {
  config: { 'execution.checkpointing.interval': '5 ms' },
})
const nodes = job.graph.nodes.map((node) =>
  node.kind === 'sink' ? { ...node, create: () => fileSink } : node,
)
const store = await FileCheckpointStore.open(join(folder!, 'checkpoints'), 'test', { graceMs: 0 })
const run = await runJob({ ...job, graph: { ...job.graph, nodes } }, jobOptions(store, { epoch }))
process.stdout.write('running\n')
await run.done
process.stdout.write('finished\n')
