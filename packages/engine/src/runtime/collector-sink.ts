import type { SinkWriter } from '../connect/sink.ts'
import type { SinkNode } from '../dataflow/stream-graph.ts'
import { RowKind } from '../types/row-kind.ts'
import { readRow } from '../types/row-value.ts'
import type { JobListener } from './job.ts'

/** Takes the place of a sink held back: hands its rows to the listener. */
export function collectorWriter(node: SinkNode, listener: JobListener): SinkWriter {
  return {
    async write(batch) {
      const rows = Array.from({ length: batch.length }, (_, row) => ({
        kind: (batch.kinds === null ? RowKind.INSERT : batch.kinds[row]!) as RowKind,
        row: readRow(batch, node.inputTypes, row),
      }))
      await listener.onRows(node.id, rows)
    },
    prepareCommit: async () => [],
    close: async () => {},
  }
}
