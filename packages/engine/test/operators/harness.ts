import { silentLogger } from '@millrace/kernel'
import type { Operator } from '../../src/dataflow/operator.ts'
import { keyGroupRange } from '../../src/state/key-group.ts'
import type { KeyedState, ListState, StateSchema } from '../../src/state/state-handle.ts'
import type { Batch } from '../../src/types/batch.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import type { LogicalType } from '../../src/types/logical-type.ts'
import { type RowKind, rowKindString } from '../../src/types/row-kind.ts'
import { type Row, readRow } from '../../src/types/row-value.ts'

/** What an operator had in its states, as a checkpoint would keep it. */
export interface SavedState {
  readonly keyed: Map<string, { schema: StateSchema; groups: Map<number, Uint8Array[]> }>
  readonly lists: Map<string, Uint8Array[]>
}

export const nothingSaved = (): SavedState => ({ keyed: new Map(), lists: new Map() })

/** One operator on its own: feeds it, keeps what it emits, snapshots and restores it incrementally. */
export class Harness {
  readonly emitted: string[] = []
  readonly rows: { kind: RowKind; row: Row }[] = []
  late = 0
  now = 0
  readonly timers = new Set<number>()
  readonly #operator: Operator
  readonly #keyed = new Map<string, KeyedState>()
  readonly #lists = new Map<string, ListState>()
  readonly #saved: SavedState

  constructor(
    operator: Operator,
    outputTypes: readonly LogicalType[],
    saved: SavedState = nothingSaved(),
    maxParallelism = 128,
  ) {
    this.#operator = operator
    this.#saved = saved
    operator.open({
      output: { emit: (batch) => this.#take(batch, outputTypes) },
      state: {
        keyGroups: keyGroupRange(0, 1, maxParallelism),
        maxParallelism,
        registerKeyed: (name, state) => {
          this.#keyed.set(name, state)
          const written = saved.keyed.get(name)
          for (const [group, parts] of written?.groups ?? [])
            for (const bytes of parts) state.restore(group, bytes, written!.schema)
        },
        registerList: (name, state) => {
          this.#lists.set(name, state)
          if (saved.lists.has(name)) state.restore(saved.lists.get(name)!)
        },
      },
      metrics: {
        lateRecords: (count) => {
          this.late += count
        },
      },
      subtask: 0,
      parallelism: 1,
      clock: { now: () => this.now, monotonic: () => this.now },
      logger: silentLogger,
      registerProcessingTimer: (at) => void this.timers.add(at),
    })
  }

  feed(types: readonly LogicalType[], rows: readonly { kind: RowKind; row: Row }[], input = 0): void {
    const builder = new BatchBuilder(types)
    for (const { kind, row } of rows) builder.append(row, kind)
    this.#operator.processBatch(builder.finish(), input)
  }

  watermark(at: number): void {
    this.#operator.processWatermark?.(at)
  }

  flush(): void {
    this.#operator.flush?.()
  }

  /** Lets the clock run to `at`, firing timers on the way. */
  advanceClock(at: number): void {
    for (const due of [...this.timers].filter((timer) => timer <= at).sort((a, b) => a - b)) {
      this.timers.delete(due)
      this.now = due
      this.#operator.onProcessingTime?.(due)
    }
    this.now = at
  }

  /** An incremental snapshot on top of what this operator started from. */
  snapshot(full = false): SavedState {
    for (const [name, state] of this.#keyed) {
      const known = this.#saved.keyed.get(name)?.groups
      const groups = full || known === undefined ? new Map<number, Uint8Array[]>() : known
      for (const { keyGroup, bytes, delta } of state.snapshot(full))
        groups.set(keyGroup, delta ? [...(groups.get(keyGroup) ?? []), bytes] : [bytes])
      this.#saved.keyed.set(name, { schema: state.schema, groups })
    }
    for (const [name, state] of this.#lists) this.#saved.lists.set(name, [...state.snapshot()])
    return this.#saved
  }

  take(): string[] {
    return this.emitted.splice(0)
  }

  #take(batch: Batch, types: readonly LogicalType[]): void {
    for (let row = 0; row < batch.length; row++) {
      const kind = (batch.kinds?.[row] ?? 0) as RowKind
      const values = readRow(batch, types, row)
      this.rows.push({ kind, row: values })
      this.emitted.push(`${rowKindString(kind)} ${values.map(String).join(' ')}`)
    }
  }
}
