import type { Source, SourceSplit } from '../connect/source.ts'
import { TARGET_BATCH_ROWS } from '../types/batch.ts'
import { BatchBuilder } from '../types/batch-builder.ts'
import type { RowType } from '../types/logical-type.ts'
import { insertOnly } from '../types/row-kind.ts'
import type { Row } from '../types/row-value.ts'

/** The rows of a VALUES clause as a bounded source of one split. */
export function valuesSource(rows: readonly Row[], type: RowType): Source {
  const types = type.fields.map((field) => field.type)
  return {
    bounded: true,
    changelogMode: insertOnly,
    createEnumerator: (context, restored) => {
      let left: SourceSplit[] = restored === null ? [{ id: 'values', next: 0 }] : []
      return {
        start: async () => {},
        requestSplit: (subtask) => {
          if (left.length > 0) context.assign(subtask, left)
          left = []
          context.noMoreSplits(subtask)
        },
        splitsEnded: () => {},
        addSplitsBack: (splits) => {
          left.push(...splits)
        },
        snapshot: () => ({}),
        checkpointComplete: async () => {},
        close: async () => {},
      }
    },
    createReader: (context) => {
      let next = rows.length
      let ended = false
      let wake = () => {}
      let asked = false
      return {
        addSplits: (splits) => {
          next = Number(splits[0]!.next)
          wake()
        },
        noMoreSplits: () => {
          ended = true
          wake()
        },
        poll: async () => {
          // Not before: while the reader is being made nobody hears it.
          if (!asked) {
            asked = true
            context.requestSplit()
          }
          if (next >= rows.length)
            return ended
              ? { status: 'end' }
              : { status: 'waiting', ready: new Promise<void>((resolve) => (wake = resolve)) }
          const builder = new BatchBuilder(types)
          for (const row of rows.slice(next, next + TARGET_BATCH_ROWS)) builder.append(row)
          next += builder.length
          return { status: 'rows', rows: { batch: builder.finish(), splitId: 'values' } }
        },
        snapshot: () => (next < rows.length ? [{ id: 'values', next }] : []),
        checkpointComplete: async () => {},
        close: async () => {},
      }
    },
  }
}
