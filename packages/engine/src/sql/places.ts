import type { SourceSpan } from '@millrace/kernel'

/** From offsets in a text to lines and columns. Offsets near the last one asked for are found at once. */
export class Places {
  /** Where each line begins, and a line behind the last that no offset reaches. */
  readonly #starts: readonly number[]
  #line = 0

  constructor(text: string) {
    const starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    starts.push(0x7fffffff)
    this.#starts = starts
  }

  span(start: number, end: number): SourceSpan {
    const first = this.#lineOf(start)
    const column = start - this.#starts[first]! + 1
    const last = this.#lineOf(end)
    return { line: first + 1, column, endLine: last + 1, endColumn: end - this.#starts[last]! + 1 }
  }

  /** From where another span begins. */
  spanFrom(first: SourceSpan, end: number): SourceSpan {
    const last = this.#lineOf(end)
    return {
      line: first.line,
      column: first.column,
      endLine: last + 1,
      endColumn: end - this.#starts[last]! + 1,
    }
  }

  #lineOf(offset: number): number {
    const starts = this.#starts
    let line = this.#line
    while (offset < starts[line]!) line--
    while (offset >= starts[line + 1]!) line++
    this.#line = line
    return line
  }
}
