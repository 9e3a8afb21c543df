import type { SinkWriter } from '../connect/sink.ts'
import type { SinkNode } from '../dataflow/stream-graph.ts'
import { RowKind } from '../types/row-kind.ts'
import { readRow } from '../types/row-value.ts'
import type { JobListener } from './job.ts'

/** Takes the place of a sink held back: hands its rows to the listener. */
export function collectorWriter(node: SinkNode, listener: JobListener, signal: AbortSignal): SinkWriter {
  return {
    async write(batch) {
      const rows = Array.from({ length: batch.length }, (_, row) => ({
        kind: (batch.kinds === null ? RowKind.INSERT : batch.kinds[row]!) as RowKind,
        row: readRow(batch, node.inputTypes, row),
      }))
      const taken = listener.onRows(node.id, rows)
      if (taken !== undefined) await unlessAborted(taken, signal)
    },
    prepareCommit: async () => [],
    close: async () => {},
  }
}

/** Whoever looks at the rows may take long for them; a job that ends does not wait for that. */
function unlessAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => resolve()
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}
