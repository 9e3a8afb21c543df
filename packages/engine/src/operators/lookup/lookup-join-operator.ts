import { fail } from '@millrace/kernel'
import type { LookupContext, LookupReader } from '../../connect/lookup.ts'
import type { LookupCacheOptions } from '../../connect/lookup-cache.ts'
import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type Row, type RowValue, readRow } from '../../types/row-value.ts'
import type { TimeZone } from '../../types/time-zone.ts'
import type { CalcKernel, CalcKernelFactory } from '../calc-kernel.ts'
import { type PairCondition, PairFilter } from '../join/pair-filter.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { keyText } from './key-text.ts'
import { LookupRequests, type MissRetry } from './lookup-requests.ts'
import { type OpenBatch, OpenBatches } from './open-batches.ts'
import { PartialCache } from './partial-cache.ts'

export interface LookupJoinOptions {
  readonly tableName: string
  readonly joinType: 'inner' | 'left'
  readonly inputTypes: readonly LogicalType[]
  /** Makes the keys of a batch's rows. */
  readonly keys: CalcKernelFactory
  readonly keyTypes: readonly LogicalType[]
  /** Place in the table of each column of the key. */
  readonly keyColumns: readonly number[]
  /** Where in a physical row each value stands that the reader gives; what it does not give is NULL, and nobody's. */
  readonly given: readonly number[]
  readonly physicalTypes: readonly LogicalType[]
  /** Makes the table's rows of what the reader gives; null when they are the same. */
  readonly computed: CalcKernelFactory | null
  readonly tableTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly condition: PairCondition | null
  readonly timeZone: TimeZone
  readonly ordered: boolean
  readonly capacity: number
  readonly timeoutMs: number
  readonly retry: MissRetry | null
  readonly cache: LookupCacheOptions | null
  readonly createReader: (context: LookupContext) => LookupReader
}

/** Rows that wait for what their keys find. */
interface WaitingBatch extends OpenBatch {
  readonly rows: readonly Row[]
  readonly kinds: Uint8Array | null
  /** The key of each row as text; null where a part of it is NULL, which equals nothing. */
  readonly keys: readonly (string | null)[]
  readonly found: Map<string, readonly Row[]>
  readonly missing: { count: number }
}

/**
 * `JOIN table FOR SYSTEM_TIME AS OF` processing time over a table that is asked by key (Flink's `LookupJoin`, always
 * asynchronous): a batch asks once for each of its keys that is not cached, several batches wait at once, and rows leave
 * in their order unless the order was given up. Nothing is kept over a checkpoint: what waits is answered before.
 */
export class LookupJoinOperator implements Operator {
  readonly pending: OpenBatches<WaitingBatch>
  readonly #options: LookupJoinOptions
  readonly #ended = new AbortController()
  readonly #timers: { readonly at: number; readonly run: () => void }[] = []
  #context!: OperatorContext
  #reader!: LookupReader
  #requests!: LookupRequests
  #keysOf!: CalcKernel
  #compute: CalcKernel | null = null
  #filter: PairFilter | null = null
  #cache: PartialCache | null = null
  #output!: RowOutput
  #isWatched = false

  constructor(options: LookupJoinOptions) {
    this.#options = options
    const { ordered, capacity } = options
    this.pending = new OpenBatches({ ordered, capacity, emit: (batch) => this.#emit(batch) })
  }

  open(context: OperatorContext): void {
    const { keys, computed, condition, cache, timeZone, inputTypes, tableTypes } = this.#options
    this.#context = context
    const { clock, logger, subtask, parallelism } = context
    const environment = { timeZone, clock, watermark: () => null }
    this.#keysOf = keys(environment)
    this.#compute = computed?.(environment) ?? null
    this.#filter = condition && new PairFilter(condition, [...inputTypes, ...tableTypes], context)
    this.#cache = cache && new PartialCache(cache, clock)
    this.#output = new RowOutput(this.#options.outputTypes, context.output)
    const { signal } = this.#ended
    const { keyColumns } = this.#options
    this.#reader = this.#options.createReader({ subtask, parallelism, keyColumns, logger, signal })
    this.#requests = new LookupRequests(this.#reader, this.#options.retry, {
      changed: () => this.pending.changed(),
      failed: (error) => this.pending.fail(error),
      after: (ms, run) => this.#after(ms, run),
    })
  }

  processBatch(batch: Batch): void {
    const { inputTypes, keyTypes } = this.#options
    const keyBatch = this.#keysOf(batch)!
    const rows: Row[] = []
    const keys: (string | null)[] = []
    const found = new Map<string, readonly Row[]>()
    const missing = new Map<string, Row>()
    for (let i = 0; i < batch.length; i++) {
      rows.push(readRow(batch, inputTypes, i))
      const key = readRow(keyBatch, keyTypes, i)
      const text = key.includes(null) ? null : keyText(key)
      keys.push(text)
      if (text === null || found.has(text) || missing.has(text)) continue
      const cached = this.#cache?.get(text)
      if (cached === undefined) missing.set(text, key)
      else found.set(text, cached)
    }
    const since = this.#context.clock.monotonic()
    const number = this.pending.taken + 1
    const count = { count: missing.size }
    const waiting: WaitingBatch = {
      number,
      length: batch.length,
      since,
      rows,
      keys,
      found,
      kinds: batch.kinds ? batch.kinds.slice(0, batch.length) : null,
      missing: count,
      get isAnswered() {
        return count.count === 0
      },
    }
    this.pending.add(waiting)
    if (missing.size > 0) this.#ask(waiting, missing)
  }

  onProcessingTime(at: number): void {
    for (const timer of this.#timers.filter((each) => each.at <= at)) {
      this.#timers.splice(this.#timers.indexOf(timer), 1)
      timer.run()
    }
  }

  async close(): Promise<void> {
    this.#ended.abort()
    await this.#reader?.close()
  }

  #ask(batch: WaitingBatch, missing: ReadonlyMap<string, Row>): void {
    this.#requests.ask([...missing], (text, given) => {
      const rows = this.#computed(given.map((row) => this.#physical(row)))
      this.#cache?.put(text, rows)
      batch.found.set(text, rows)
      batch.missing.count--
    })
    this.#watchTime()
  }

  #physical(row: Row): Row {
    const { given, physicalTypes } = this.#options
    if (given.length === physicalTypes.length) return row
    const whole: RowValue[] = physicalTypes.map(() => null)
    for (const [i, place] of given.entries()) whole[place] = row[i]!
    return whole
  }

  #computed(rows: readonly Row[]): readonly Row[] {
    if (this.#compute === null || rows.length === 0) return rows
    const builder = new BatchBuilder(this.#options.physicalTypes)
    for (const row of rows) builder.append(row)
    const batch = this.#compute(builder.finish())!
    return rows.map((_, i) => readRow(batch, this.#options.tableTypes, i))
  }

  #emit({ rows, keys, kinds, found }: WaitingBatch): void {
    const matchesOf = (i: number) => (keys[i] === null ? [] : (found.get(keys[i]!) ?? []))
    for (const [i, row] of rows.entries()) for (const match of matchesOf(i)) this.#filter?.add(row, match)
    const verdicts = this.#filter?.judge()
    let pair = 0
    for (const [i, row] of rows.entries()) {
      const kind = (kinds?.[i] ?? RowKind.INSERT) as RowKind
      let joined = 0
      for (const match of matchesOf(i)) {
        if (verdicts && !verdicts[pair++]) continue
        this.#output.add([...row, ...match], kind)
        joined++
      }
      if (joined === 0 && this.#options.joinType === 'left')
        this.#output.add([...row, ...this.#options.tableTypes.map(() => null)], kind)
    }
    this.#output.send()
  }

  /** A batch that is not answered in time fails the job. */
  #watchTime(): void {
    const { since } = this.pending
    if (since === null || this.#isWatched) return
    const { tableName, timeoutMs } = this.#options
    this.#isWatched = true
    this.#after(Math.max(0, since + timeoutMs - this.#context.clock.monotonic()), () => {
      this.#isWatched = false
      const oldest = this.pending.since
      if (oldest !== null && this.#context.clock.monotonic() - oldest >= timeoutMs)
        fail('LOOKUP_TIMEOUT', { table: tableName, timeoutMs })
      this.#watchTime()
    })
  }

  #after(ms: number, run: () => void): void {
    if (this.#ended.signal.aborted) return
    const at = this.#context.clock.now() + ms
    this.#timers.push({ at, run })
    this.#context.registerProcessingTimer(at)
  }
}
