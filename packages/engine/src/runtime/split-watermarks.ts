import { MAX_WATERMARK, MIN_WATERMARK } from '../dataflow/operator.ts'
import type { WatermarkSpec } from '../dataflow/stream-graph.ts'
import type { Batch } from '../types/batch.ts'
import { type BatchCut, batchCuts } from './batch-cuts.ts'

/** How long a reader without splits is waited for when the table has no idle timeout. */
const NO_SPLIT_IDLE_MS = 5000

interface SplitState {
  watermark: number
  /** Monotonic time of the last rows, for idleness. */
  activeAt: number
}

/**
 * The watermark of one reader: the maximum seen per split, and over the splits the minimum of those that are not
 * idle. A split holds the watermark back from when it is assigned until it has ended. A reader that has been without
 * splits for a while is idle (more readers than files must not stop event time), but not at once: a new split may be
 * on its way.
 */
export class SplitWatermarks {
  readonly #spec: WatermarkSpec
  readonly #splits = new Map<string, SplitState>()
  /** The highest that ended splits had reached. */
  #ended = MIN_WATERMARK
  #emitted: number
  #emptySince: number | null = null

  /** `restored`: sent before by all readers, so that this one does not fall behind it. */
  constructor(spec: WatermarkSpec, restored = MIN_WATERMARK) {
    this.#spec = spec
    this.#emitted = restored
  }

  get emitted(): number {
    return this.#emitted
  }

  add(splitId: string, now: number): void {
    this.#emptySince = null
    if (!this.#splits.has(splitId)) this.#splits.set(splitId, { watermark: MIN_WATERMARK, activeAt: now })
  }

  /** Where to cut the batch, because watermarks between its rows matter. */
  observe(splitId: string, batch: Batch, now: number): readonly BatchCut[] {
    let split = this.#splits.get(splitId)
    if (split === undefined) {
      split = { watermark: MIN_WATERMARK, activeAt: now }
      this.#splits.set(splitId, split)
    }
    split.activeAt = now
    const { evaluate, times, everyStep = false, emitIntervalMs } = this.#spec
    const marks = evaluate(batch)
    const cuts =
      times === undefined
        ? []
        : batchCuts(marks, times(batch), {
            everyStep,
            intervalMs: emitIntervalMs,
            reached: split.watermark,
            emitted: this.#emitted,
            bound: this.#lowestWithout(splitId, now),
          })
    for (const mark of marks) if (mark > split.watermark) split.watermark = mark
    this.#emitted = cuts.at(-1)?.watermark ?? this.#emitted
    return cuts
  }

  /** How far the other splits let the reader's watermark go. */
  #lowestWithout(splitId: string, now: number): number {
    let lowest = MAX_WATERMARK
    for (const [id, split] of this.#splits)
      if (id !== splitId && !this.#hasIdled(split, now)) lowest = Math.min(lowest, split.watermark)
    return lowest
  }

  #hasIdled({ activeAt }: SplitState, now: number): boolean {
    const { idleTimeoutMs } = this.#spec
    return idleTimeoutMs > 0 && now - activeAt >= idleTimeoutMs
  }

  end(splitId: string): void {
    const split = this.#splits.get(splitId)
    if (split === undefined) return
    this.#splits.delete(splitId)
    // What the last split had reached stays reachable: nobody is left to hold it back.
    if (this.#splits.size === 0) this.#ended = Math.max(this.#ended, split.watermark)
  }

  /** Splits the reader still has; others no longer hold anything back. */
  retain(splitIds: ReadonlySet<string>): void {
    for (const splitId of [...this.#splits.keys()]) if (!splitIds.has(splitId)) this.end(splitId)
  }

  /** Time in which the task could not read does not make a split idle. */
  shift(ms: number): void {
    for (const split of this.#splits.values()) split.activeAt += ms
  }

  /** `watermark` is null when it has not grown since the last call. */
  next(now: number): { readonly watermark: number | null; readonly idle: boolean } {
    let lowest = MAX_WATERMARK
    let highest = this.#ended
    let active = 0
    for (const split of this.#splits.values()) {
      highest = Math.max(highest, split.watermark)
      if (this.#hasIdled(split, now)) continue
      active++
      lowest = Math.min(lowest, split.watermark)
    }
    const candidate = active > 0 ? lowest : highest
    const grown = candidate > this.#emitted
    if (grown) this.#emitted = candidate
    return { watermark: grown ? candidate : null, idle: active === 0 && this.#isIdle(now) }
  }

  /** No active split: idle at once if there are splits, after a while if there are none. */
  #isIdle(now: number): boolean {
    if (this.#splits.size > 0) {
      this.#emptySince = null
      return true
    }
    this.#emptySince ??= now
    return now - this.#emptySince >= (this.#spec.idleTimeoutMs || NO_SPLIT_IDLE_MS)
  }
}
