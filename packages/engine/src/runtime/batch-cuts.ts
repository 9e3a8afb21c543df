/** The watermark that is to be sent before the row at `at` of a batch. */
export interface BatchCut {
  readonly at: number
  readonly watermark: number
}

export interface CutOptions {
  readonly everyStep: boolean
  readonly intervalMs: number
  /** What the split had reached before the batch. */
  readonly reached: number
  /** What was sent last. */
  readonly emitted: number
  /** The watermark cannot go beyond: other splits hold it back. */
  readonly bound: number
}

/**
 * Flink sends a watermark after each row with which event time has grown by more than the interval, so that a row can
 * be late against the row before it. Cutting a batch at each of these steps would be slow and is seldom seen: no
 * operator can tell a watermark before a row from the same watermark after it, unless the row is late by it, or at
 * most touches what ends there (a session that has just ended takes a row exactly one gap later). Only there the batch
 * is cut. `marks` are the watermark candidates of the rows, `times` the rows' own times; NaN is none.
 */
export function batchCuts(marks: Float64Array, times: Float64Array, options: CutOptions): BatchCut[] {
  const { everyStep, intervalMs, emitted, bound } = options
  const cuts: BatchCut[] = []
  let { reached } = options
  let sent = emitted
  let cut = emitted
  for (let row = 0; row < marks.length; row++) {
    if (sent > cut && (everyStep || times[row]! <= sent + 1)) {
      cuts.push({ at: row, watermark: sent })
      cut = sent
    }
    if (marks[row]! > reached) reached = marks[row]!
    const watermark = Math.min(reached, bound)
    if (watermark - sent > intervalMs) sent = watermark
  }
  return cuts
}
