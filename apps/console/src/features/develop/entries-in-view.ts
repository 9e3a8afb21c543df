/** More than any pane is high; what lies above its top is kept for quick scrolling. */
const VIEW_PX = 2400
const ABOVE_PX = 400

interface EntriesInView {
  /** The first entry to draw, and the one behind the last. */
  readonly first: number
  readonly end: number
  /** Heights of what is not drawn. */
  readonly before: number
  readonly after: number
}

/** Which entries of a long list are drawn when so many pixels of it are scrolled away. */
export function entriesInView(heights: readonly number[], top: number): EntriesInView {
  let first = 0
  let before = 0
  while (first < heights.length && before + heights[first]! < top - ABOVE_PX) {
    before += heights[first]!
    first += 1
  }
  let end = first
  let shown = 0
  while (end < heights.length && shown < VIEW_PX + ABOVE_PX) {
    shown += heights[end]!
    end += 1
  }
  const after = heights.slice(end).reduce((sum, height) => sum + height, 0)
  return { first, end, before, after }
}
