import { invariant } from '@millrace/kernel'
import type { WindowSpec } from '../plan/plan-node.ts'

/**
 * How windows are made of slices, as Flink's `SliceAssigner`s: every row goes into one slice, windows that overlap share
 * slices. A slice and a window are known by their end; all in ms of the window's own clock.
 */
export interface WindowSlices {
  /** True when a window is one slice: nothing to merge. */
  readonly single: boolean
  sliceEnd(time: number): number
  /** Ends of the windows that hold the slice, ascending. */
  windowEnds(sliceEnd: number): readonly number[]
  windowStart(windowEnd: number): number
  /** Ends of the slices of a window, ascending. */
  slices(windowEnd: number): readonly number[]
}

export function slicesOf(window: WindowSpec): WindowSlices {
  return window.attached ? attachedWindows(window) : slicesByTime(window)
}

/** Rows come with their windows: each window is a slice of its own, known by the end that stands in the row. */
function attachedWindows(window: WindowSpec): WindowSlices {
  // Where a session begins stands in the rows: whoever aggregates sessions makes it a key.
  const windowStart = window.function === 'SESSION' ? () => Number.NaN : slicesByTime(window).windowStart
  return {
    single: true,
    sliceEnd: (end) => end,
    windowEnds: (end) => [end],
    windowStart,
    slices: (end) => [end],
  }
}

function slicesByTime({ function: kind, size, step, offset }: WindowSpec): WindowSlices {
  switch (kind) {
    case 'TUMBLE':
      return {
        single: true,
        sliceEnd: (time) => startOf(time, offset, size) + size,
        windowEnds: (end) => [end],
        windowStart: (end) => end - size,
        slices: (end) => [end],
      }
    case 'HOP':
      return hop(size, step, offset)
    case 'CUMULATE':
      return cumulate(size, step, offset)
    default:
      return invariant(false, `${kind} windows are made of slices`) as never
  }
}

/** Start of the window of `size` that holds `time` (Flink's `TimeWindow.getWindowStartWithOffset`). */
export function startOf(time: number, offset: number, size: number): number {
  const into = (time - offset) % size
  return time - (into < 0 ? into + size : into)
}

function hop(size: number, slide: number, offset: number): WindowSlices {
  const slice = greatestCommonDivisor(size, slide)
  return {
    single: slice === size,
    sliceEnd: (time) => startOf(time, offset, slice) + slice,
    windowEnds(end) {
      // The first window to end with or after this slice ends on the grid of the slide.
      const first = startOf(end - slice - size, offset, slide) + slide + size
      const ends = []
      for (let window = first; window < end + size; window += slide) if (window >= end) ends.push(window)
      return ends
    },
    windowStart: (end) => end - size,
    slices: (end) => Array.from({ length: size / slice }, (_, index) => end - size + (index + 1) * slice),
  }
}

function cumulate(size: number, step: number, offset: number): WindowSlices {
  const start = (end: number) => startOf(end - 1, offset, size)
  return {
    single: step === size,
    sliceEnd: (time) => {
      const from = startOf(time, offset, size)
      return from + (Math.floor((time - from) / step) + 1) * step
    },
    windowEnds(end) {
      const ends = []
      for (let window = end; window <= start(end) + size; window += step) ends.push(window)
      return ends
    },
    windowStart: start,
    slices(end) {
      const ends = []
      for (let slice = start(end) + step; slice <= end; slice += step) ends.push(slice)
      return ends
    },
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
