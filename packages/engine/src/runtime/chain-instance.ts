import type { SinkWriter } from '../connect/sink.ts'
import type { ExchangeLink } from './exchange-link.ts'
import type { FanOut, OperatorLink } from './operator-link.ts'
import type { TaskOperatorState } from './operator-state.ts'
import type { SinkLink } from './sink-link.ts'
import type { Barrier } from './stream-element.ts'
import type { NodeCounters } from './task-metrics.ts'
import type { OperatorSnapshot } from './task-port.ts'

export interface OpenOperator {
  readonly uid: string
  readonly link: OperatorLink
  readonly state: TaskOperatorState
}

/** A chain on one subtask: what `build-chain.ts` has put together and opened. */
export class ChainInstance {
  /** Where rows enter: the head operator, the fan-out behind a source, or a sink. */
  readonly head: OperatorLink | FanOut | SinkLink
  readonly counters: readonly NodeCounters[]
  readonly #operators: readonly OpenOperator[]
  readonly #sinks: readonly SinkLink[]
  readonly #exchanges: readonly ExchangeLink[]

  constructor(parts: {
    readonly head: OperatorLink | FanOut | SinkLink
    readonly counters: readonly NodeCounters[]
    readonly operators: readonly OpenOperator[]
    readonly sinks: readonly SinkLink[]
    readonly exchanges: readonly ExchangeLink[]
  }) {
    this.head = parts.head
    this.counters = parts.counters
    this.#operators = parts.operators
    this.#sinks = parts.sinks
    this.#exchanges = parts.exchanges
  }

  get hasPendingWrites(): boolean {
    return this.#sinks.some((sink) => sink.isPending)
  }

  get hasRoom(): boolean {
    return this.#exchanges.every((exchange) => exchange.hasRoom)
  }

  /** Whether operators have rows to come. */
  get hasPendingRows(): boolean {
    return this.#operators.some(({ link }) => link.isPending)
  }

  /** Whether an operator waits for so many rows that it should get no more. */
  get isFull(): boolean {
    return this.#operators.some(({ link }) => link.operator.pending?.isFull)
  }

  /** Lets operators emit what they have waited for. */
  advance(): void {
    for (const { link } of this.#operators) link.advance()
  }

  get stateBytes(): number {
    let sum = 0
    for (const counters of this.counters) sum += counters.stateBytes
    return sum
  }

  async drainSinks(): Promise<void> {
    for (const sink of this.#sinks) await sink.drain()
  }

  /**
   * At a barrier: flushes everything, lets the barrier leave, then takes the state. `wait` keeps the task answering
   * while sinks make their committables durable; `settle` waits for rows that are still to come.
   */
  async snapshot(
    barrier: Barrier,
    wait: <T>(promise: Promise<T>) => Promise<T>,
    settle: () => Promise<unknown>,
  ): Promise<readonly OperatorSnapshot[]> {
    this.head.flush()
    while (this.hasPendingRows) {
      await settle()
      this.head.flush()
    }
    if (this.hasPendingWrites) await wait(this.drainSinks())
    this.head.barrier(barrier)
    const snapshots: OperatorSnapshot[] = this.#operators.map(({ uid, state }) => ({
      uid,
      ...(barrier.state === 'none' ? { keyed: [], lists: [] } : state.snapshot(barrier.state === 'full')),
    }))
    for (const { uid, writer } of this.#sinks) {
      const committables = await wait(writer.prepareCommit(barrier.checkpointId))
      snapshots.push({ uid, keyed: [], lists: [], committables })
    }
    return snapshots
  }

  /** Closes everything even when some of it fails; gives the failures. */
  async close(): Promise<readonly unknown[]> {
    const errors: unknown[] = []
    for (const { link } of this.#operators) {
      try {
        await link.operator.close?.()
      } catch (error) {
        errors.push(error)
      }
    }
    const writers: readonly SinkWriter[] = this.#sinks.map((sink) => sink.writer)
    const closed = await Promise.allSettled(writers.map((writer) => writer.close()))
    for (const result of closed) if (result.status === 'rejected') errors.push(result.reason)
    return errors
  }
}
