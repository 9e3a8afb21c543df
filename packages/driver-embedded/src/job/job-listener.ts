import type { JobMessage, ResultRow } from '@millrace/contracts/job-protocol'
import type { CompiledJob, JobListener } from '@millrace/engine'
import { rowKindString } from '@millrace/engine/connect'
import { encodeRow } from './cell-encoder.ts'
import type { RowCredit } from './row-credit.ts'

const ROWS_PER_MESSAGE = 500

/** Tells the runner what the engine tells. Rows wait for their reader's credit. */
export function createListener(
  job: CompiledJob,
  credit: RowCredit,
  send: (message: JobMessage) => void,
): JobListener {
  const types = new Map(job.collected.map((result) => [result.nodeId, result.type]))
  return {
    onRunning: (restoredCheckpointId) => send({ type: 'running', restoredCheckpointId }),
    onCheckpointComplete: (stats) => send({ type: 'checkpoint', stats: { ...stats } }),
    onCheckpointFailed: ({ checkpointId, error }) => send({ type: 'checkpointFailed', checkpointId, error }),
    async onRows(nodeId, rows) {
      const type = types.get(nodeId)
      if (!type) return
      for (let at = 0; at < rows.length; ) {
        const count = await credit.take(Math.min(rows.length - at, ROWS_PER_MESSAGE))
        const message = rows
          .slice(at, at + count)
          .map(({ kind, row }): ResultRow => ({ kind: rowKindString(kind), row: encodeRow(row, type) }))
        send({ type: 'rows', resultId: nodeId, rows: message })
        at += count
      }
    },
  }
}
