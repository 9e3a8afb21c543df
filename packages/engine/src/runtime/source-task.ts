import type { PollResult, SourceReader } from '../connect/source.ts'
import { MAX_WATERMARK, MIN_WATERMARK } from '../dataflow/operator.ts'
import type { SourceNode } from '../dataflow/stream-graph.ts'
import type { Batch } from '../types/batch.ts'
import { rowRange } from '../types/gather-rows.ts'
import type { BatchCut } from './batch-cuts.ts'
import type { ChainInstance } from './chain-instance.ts'
import { SplitWatermarks } from './split-watermarks.ts'
import type { Barrier } from './stream-element.ts'
import type { TaskLoop } from './task.ts'
import type { TaskEnvironment } from './task-environment.ts'
import type { TaskCommand } from './task-port.ts'
import type { TaskRuntime } from './task-runtime.ts'

type Phase = 'reading' | 'waiting' | 'suspended' | 'ended'

/** A task whose head is the reader of a source. */
export class SourceTaskLoop implements TaskLoop {
  readonly #node: SourceNode
  readonly #reader: SourceReader
  readonly #runtime: TaskRuntime
  readonly #chain: ChainInstance
  readonly #environment: TaskEnvironment
  readonly #watermarks: SplitWatermarks | null
  #phase: Phase = 'reading'
  #wait = 0
  #tick: (() => void) | null = null
  #tickDue = false
  #idle = false
  #upTo = MAX_WATERMARK
  #alignment: (() => void) | null = null

  constructor(
    node: SourceNode,
    reader: SourceReader,
    runtime: TaskRuntime,
    chain: ChainInstance,
    environment: TaskEnvironment,
    restoredWatermark: number | null,
  ) {
    this.#node = node
    this.#reader = reader
    this.#runtime = runtime
    this.#chain = chain
    this.#environment = environment
    const { watermark } = node
    this.#watermarks = watermark && new SplitWatermarks(watermark, restoredWatermark ?? MIN_WATERMARK)
  }

  async run(): Promise<never> {
    const runtime = this.#runtime
    this.#armTick()
    this.#armAlignment()
    const restored = this.#watermarks?.emitted ?? MIN_WATERMARK
    if (restored > MIN_WATERMARK) this.#chain.head.watermark(restored)
    for (;;) {
      runtime.throwIfCancelled()
      await this.#obey()
      runtime.timers.fireDue()
      if (this.#tickDue) this.#emitWatermark()
      const waited = await runtime.settle(this.#chain)
      if (waited > 0) this.#watermarks?.shift(waited)
      await runtime.breathe()
      if (runtime.commands.length > 0) continue
      if (this.#isAhead) await this.#waitForOthers()
      else if (this.#phase === 'reading') this.#take(await runtime.io(this.#reader.poll()))
      else await runtime.idle()
    }
  }

  async close(): Promise<void> {
    this.#tick?.()
    this.#alignment?.()
    await this.#reader.close()
  }

  #take(result: PollResult): void {
    const now = this.#runtime.clock.monotonic()
    if (result.status === 'end') {
      this.#end()
      return
    }
    if (result.status === 'rows') {
      const { batch, splitId } = result.rows
      this.#chain.counters[0]!.recordsIn += batch.length
      const cuts = this.#watermarks?.observe(splitId, batch, now) ?? []
      this.#wakeUp()
      this.#send(batch, cuts)
      this.#environment.memory.update(this.#chain.stateBytes)
    } else this.#waitFor(result.ready)
    this.#splitsEnded(result.endedSplits ?? [])
    if (this.#node.watermark?.emitIntervalMs === 0) this.#emitWatermark()
  }

  #send(batch: Batch, cuts: readonly BatchCut[]): void {
    const { head } = this.#chain
    let from = 0
    for (const { at, watermark } of cuts) {
      if (at > from) head.batch(rowRange(batch, from, at))
      head.watermark(watermark)
      from = at
    }
    head.batch(rowRange(batch, from, batch.length))
  }

  #splitsEnded(splitIds: readonly string[]): void {
    if (splitIds.length === 0) return
    for (const splitId of splitIds) this.#watermarks?.end(splitId)
    this.#environment.report({ type: 'splitsEnded', splitIds })
  }

  #waitFor(ready: Promise<void>): void {
    const wait = ++this.#wait
    this.#phase = 'waiting'
    const wake = () => {
      if (wait !== this.#wait || this.#phase !== 'waiting') return
      this.#phase = 'reading'
      this.#runtime.wake.raise()
    }
    // A failed wait is told by the next poll.
    ready.then(wake, wake)
  }

  #end(): void {
    this.#phase = 'ended'
    this.#tick?.()
    this.#tickDue = false
    const { head } = this.#chain
    this.#wakeUp()
    head.watermark(MAX_WATERMARK)
    head.finish()
    this.#ending = true
  }

  /** The end is reported once the sinks of the chain have taken everything. */
  #ending = false

  async #obey(): Promise<void> {
    if (this.#ending) {
      this.#ending = false
      await this.#runtime.settleWhole(this.#chain)
      this.#environment.report({ type: 'drained' })
    }
    for (let command = this.#runtime.commands.shift(); command; command = this.#runtime.commands.shift()) {
      await this.#execute(command)
    }
  }

  async #execute(command: TaskCommand): Promise<void> {
    switch (command.type) {
      case 'trigger':
        return this.#barrier(command.barrier)
      case 'splits': {
        const now = this.#runtime.clock.monotonic()
        for (const split of command.splits) this.#watermarks?.add(split.id, now)
        this.#wakeUp()
        this.#reader.addSplits(command.splits)
        return this.#pollAgain()
      }
      case 'noMoreSplits':
        this.#reader.noMoreSplits()
        return this.#pollAgain()
      case 'align':
        this.#upTo = command.upTo
        return
      case 'checkpointComplete':
        return this.#runtime.io(this.#reader.checkpointComplete(command.checkpointId))
      case 'stop':
        if (command.drain) {
          if (this.#phase === 'ended') return
          this.#end()
          return this.#obey()
        }
        if (this.#phase !== 'ended') this.#phase = 'suspended'
        return
      case 'resume':
        if (this.#phase === 'suspended') this.#phase = 'reading'
        return
      case 'cancel':
        return
    }
  }

  async #barrier(barrier: Barrier): Promise<void> {
    // What waits in the sinks and channels leaves first; the position is taken with nothing in between.
    const splits = this.#reader.snapshot(barrier.checkpointId)
    this.#watermarks?.retain(new Set(splits.map((split) => split.id)))
    const operators = await this.#runtime.snapshot(this.#chain, barrier)
    const emitted = this.#watermarks?.emitted ?? MIN_WATERMARK
    const watermark = this.#phase === 'ended' ? MAX_WATERMARK : emitted
    const position = { splits, watermark, idle: this.#idle }
    const source = { uid: this.#node.uid, keyed: [], lists: [], source: position }
    const own = operators.find((snapshot) => snapshot.uid === source.uid)
    const others = operators.filter((snapshot) => snapshot !== own)
    this.#environment.report({
      type: 'snapshot',
      barrier,
      alignmentMs: 0,
      operators: [{ ...source, ...own }, ...others],
    })
  }

  /** Rows are here or on their way: from now on they count. */
  #wakeUp(): void {
    if (!this.#idle) return
    this.#idle = false
    this.#chain.head.idle(false)
  }

  #pollAgain(): void {
    if (this.#phase === 'waiting') this.#phase = 'reading'
  }

  /** Too far before the other sources of the group. */
  get #isAhead(): boolean {
    return this.#phase === 'reading' && (this.#watermarks?.emitted ?? MIN_WATERMARK) > this.#upTo
  }

  /** Until something changes; the splits do not become idle of it. */
  async #waitForOthers(): Promise<void> {
    const { clock } = this.#runtime
    const since = clock.monotonic()
    await this.#runtime.idle()
    this.#watermarks?.shift(clock.monotonic() - since)
  }

  #armAlignment(): void {
    const spec = this.#node.watermark?.alignment
    if (spec === undefined || this.#phase === 'ended') return
    const watermark = this.#idle ? null : (this.#watermarks?.emitted ?? MIN_WATERMARK)
    this.#environment.report({ type: 'watermark', watermark })
    this.#alignment = this.#environment.timers.after(spec.updateIntervalMs, () => this.#armAlignment())
  }

  #armTick(): void {
    const interval = this.#node.watermark?.emitIntervalMs ?? 0
    if (this.#watermarks === null || this.#phase === 'ended') return
    // With an interval of 0 watermarks follow the rows; idleness still needs a look now and then.
    this.#tick = this.#environment.timers.after(interval > 0 ? interval : 200, () => {
      this.#tickDue = true
      this.#runtime.wake.raise()
      this.#armTick()
    })
  }

  #emitWatermark(): void {
    this.#tickDue = false
    if (this.#watermarks === null || this.#phase === 'ended') return
    const { watermark, idle } = this.#watermarks.next(this.#runtime.clock.monotonic())
    if (!idle) this.#wakeUp()
    if (watermark !== null) this.#chain.head.watermark(watermark)
    if (!this.#idle && idle) this.#chain.head.idle(true)
    this.#idle = idle
  }
}
