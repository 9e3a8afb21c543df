import { fail } from '@millrace/kernel'
import type { Sink } from '../../src/connect/sink.ts'
import type { TransactionLog } from '../../src/testing.ts'
import type { Batch } from '../../src/types/batch.ts'
import { rowKindString } from '../../src/types/row-kind.ts'

/**
 * A transactional sink for writers in other threads: a committable carries its rows. The log is the committer's. A
 * transaction that is committed twice counts once; an older epoch is refused.
 */
export function carryingSink(log: TransactionLog, textOf: (batch: Batch, row: number) => string): Sink {
  return {
    createWriter: ({ epoch, subtask }) => {
      let rows: string[] = []
      return {
        write: async (batch) => {
          for (let row = 0; row < batch.length; row++)
            rows.push(`${rowKindString(batch.kinds?.[row] ?? 0)}${textOf(batch, row)}`)
        },
        prepareCommit: async (checkpointId) => {
          if (rows.length === 0) return []
          const transaction = `${epoch}/${checkpointId}/${subtask}`
          const bytes = new TextEncoder().encode(JSON.stringify({ transaction, rows }))
          rows = []
          return [bytes]
        },
        close: async () => {},
      }
    },
    createCommitter: ({ epoch }) => ({
      open: async () => {
        log.interfere('open')
        if (log.epoch > epoch) fail('CHECKPOINT_FENCED', { epoch, owner: log.epoch })
        log.epoch = epoch
      },
      commit: async (checkpointId, committables) => {
        for (const bytes of committables) {
          log.interfere('commit')
          if (log.epoch > epoch) fail('CHECKPOINT_FENCED', { epoch, owner: log.epoch })
          const { transaction, rows } = JSON.parse(new TextDecoder().decode(bytes)) as {
            readonly transaction: string
            readonly rows: readonly string[]
          }
          if (log.committed.some((done) => done.transaction === transaction)) continue
          log.committed.push({ transaction, checkpointId, epoch, rows })
        }
      },
      close: async () => {},
    }),
  }
}
