import type { SourceSpan } from '@millrace/kernel'

/** Offsets and lines of a text, one from the other. */
export class TextLines {
  readonly #starts: readonly number[]

  constructor(text: string) {
    const starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
  }

  get count(): number {
    return this.#starts.length
  }

  /** The offset of a line and a column, both counted from 1. */
  offset(line: number, column: number): number {
    return (this.#starts[line - 1] ?? this.#starts.at(-1)!) + column - 1
  }

  /** Line and column of an offset, both counted from 1. */
  at(offset: number): { readonly line: number; readonly column: number } {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 }
  }

  span(start: number, end: number): SourceSpan {
    const first = this.at(start)
    const last = this.at(end)
    return { ...first, endLine: last.line, endColumn: last.column }
  }
}
