import { fail, invariant } from '@millrace/kernel'
import type { Committable, Sink, SinkCommitter, SinkWriter } from '../connect/sink.ts'
import type { Batch } from '../types/batch.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { rowKindString } from '../types/row-kind.ts'
import { type Row, readRow } from '../types/row-value.ts'

/** Rows of one transaction, each as JSON text with its kind: `+I[1,"a"]`. */
export interface CommittedRows {
  readonly transaction: string
  readonly checkpointId: number
  readonly epoch: number
  readonly rows: readonly string[]
}

/**
 * The system behind `transactionalSink`: outlives jobs. Keeps prepared transactions until they are committed, knows
 * the youngest epoch, and records what would be wrong: a commit of an unknown transaction, or of a removed one.
 */
export class TransactionLog {
  readonly committed: CommittedRows[] = []
  readonly prepared = new Map<string, { readonly epoch: number; readonly rows: readonly string[] }>()
  epoch = 0
  /** Called before each step, to throw in its place. */
  interfere: (step: 'open' | 'prepare' | 'commit') => void = () => {}

  get rows(): readonly string[] {
    return this.committed.flatMap(({ rows }) => rows)
  }
}

/** `textOf` says how a row is recorded; as a JSON array of its values by default. */
export function transactionalSink(
  log: TransactionLog,
  types: readonly LogicalType[],
  textOf?: RowText,
): Sink {
  const text = textOf ?? ((batch, row) => jsonOf(readRow(batch, types, row)))
  return {
    createWriter: ({ epoch, subtask }) => new TransactionalWriter(log, text, epoch, subtask),
    createCommitter: ({ epoch }) => new TransactionalCommitter(log, epoch),
  }
}

type RowText = (batch: Batch, row: number) => string

function jsonOf(row: Row): string {
  return JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value))
}

class TransactionalWriter implements SinkWriter {
  readonly #log: TransactionLog
  readonly #text: RowText
  readonly #epoch: number
  readonly #subtask: number
  #open: string[] = []

  constructor(log: TransactionLog, text: RowText, epoch: number, subtask: number) {
    this.#log = log
    this.#text = text
    this.#epoch = epoch
    this.#subtask = subtask
  }

  async write(batch: Batch): Promise<void> {
    for (let row = 0; row < batch.length; row++) {
      this.#open.push(`${rowKindString(batch.kinds?.[row] ?? 0)}${this.#text(batch, row)}`)
    }
  }

  async prepareCommit(checkpointId: number): Promise<readonly Committable[]> {
    this.#log.interfere('prepare')
    if (this.#open.length === 0) return []
    const transaction = `${this.#epoch}/${checkpointId}/${this.#subtask}`
    invariant(!this.#log.prepared.has(transaction), `transaction ${transaction} is prepared once`)
    this.#log.prepared.set(transaction, { epoch: this.#epoch, rows: this.#open })
    this.#open = []
    return [new TextEncoder().encode(transaction)]
  }

  async close(): Promise<void> {}
}

class TransactionalCommitter implements SinkCommitter {
  readonly #log: TransactionLog
  readonly #epoch: number

  constructor(log: TransactionLog, epoch: number) {
    this.#log = log
    this.#epoch = epoch
  }

  async open(restored: readonly Committable[]): Promise<void> {
    this.#log.interfere('open')
    if (this.#log.epoch > this.#epoch)
      fail('CHECKPOINT_FENCED', { epoch: this.#epoch, owner: this.#log.epoch })
    this.#log.epoch = this.#epoch
    const kept = new Set(restored.map((committable) => new TextDecoder().decode(committable)))
    for (const [transaction, { epoch }] of this.#log.prepared) {
      if (epoch < this.#epoch && !kept.has(transaction)) this.#log.prepared.delete(transaction)
    }
  }

  async commit(checkpointId: number, committables: readonly Committable[]): Promise<void> {
    for (const committable of committables) {
      this.#log.interfere('commit')
      if (this.#log.epoch > this.#epoch)
        fail('CHECKPOINT_FENCED', { epoch: this.#epoch, owner: this.#log.epoch })
      const transaction = new TextDecoder().decode(committable)
      if (this.#log.committed.some((done) => done.transaction === transaction)) continue
      const prepared = this.#log.prepared.get(transaction)
      invariant(prepared !== undefined, `transaction ${transaction} was lost before its commit`)
      this.#log.prepared.delete(transaction)
      this.#log.committed.push({ transaction, checkpointId, epoch: this.#epoch, rows: prepared.rows })
    }
  }

  async close(): Promise<void> {}
}
