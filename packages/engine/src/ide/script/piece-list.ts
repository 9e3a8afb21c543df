import { Piece } from './piece.ts'
import { splitScript } from './split-script.ts'
import { textChange } from './text-change.ts'

/**
 * So many pieces that are not in the text now are kept: a quote that is not closed yet makes other statements of all
 * that follows, and those that were there come back with the closing one.
 */
const MOST_SPARE = 1000

/** The pieces of a text that is being edited: after a change only what it touches is cut and read anew. */
export class PieceList {
  #text = ''
  #pieces: readonly Piece[] = []
  readonly #spare = new Map<string, Piece>()
  #bySerial: ReadonlyMap<number, Piece> | null = null

  get pieces(): readonly Piece[] {
    return this.#pieces
  }

  bySerial(serial: number): Piece | undefined {
    this.#bySerial ??= new Map(this.#pieces.map((piece) => [piece.serial, piece]))
    return this.#bySerial.get(serial)
  }

  update(text: string): void {
    const old = this.#pieces
    const { prefix, suffix } = textChange(this.#text, text)
    const found = old.findIndex(({ end }) => end >= prefix)
    const first = found < 0 ? old.length : found
    const { cut, next } = cutAnew(text, this.#text.length, old, first, suffix)
    for (const piece of old.slice(first, next)) this.#lay(piece)
    const changed = cut.map((words) => this.#take(words))
    this.#text = text
    this.#pieces = [...old.slice(0, first), ...changed, ...old.slice(next)]
    this.#bySerial = null
    arrange(this.#pieces, first)
  }

  /** Lays a piece by. Of those with the same words the last is kept. */
  #lay(piece: Piece): void {
    this.#spare.delete(piece.text)
    this.#spare.set(piece.text, piece)
    if (this.#spare.size <= MOST_SPARE) return
    const [oldest] = this.#spare.keys()
    this.#spare.delete(oldest!)
  }

  #take(words: string): Piece {
    const piece = this.#spare.get(words)
    this.#spare.delete(words)
    return piece ?? new Piece(words)
  }
}

/**
 * The words of new pieces from the first one that a change touches on, up to where a piece ends that was there before
 * with nothing changed behind it. `next` is the first of the old pieces that stay.
 */
function cutAnew(
  text: string,
  oldLength: number,
  old: readonly Piece[],
  first: number,
  suffix: number,
): { readonly cut: readonly string[]; readonly next: number } {
  const moved = text.length - oldLength
  const cut: string[] = []
  let next = first
  for (const { start, end } of splitScript(text, old[first]?.start ?? 0)) {
    cut.push(text.slice(start, end))
    const was = end - moved
    while (next < old.length && old[next]!.end < was) next += 1
    if (was >= oldLength - suffix && old[next]?.end === was) return { cut, next: next + 1 }
  }
  return { cut, next: old.length }
}

/** Tells the pieces from an index on where they stand. */
function arrange(pieces: readonly Piece[], from: number): void {
  const before = pieces[from - 1]
  let at = before ? behind(before) : { start: 0, line: 0, column: 0 }
  for (const piece of pieces.slice(from)) {
    Object.assign(piece, at)
    at = behind(piece)
  }
}

function behind({ start, line, column, text, lines }: Piece): Pick<Piece, 'start' | 'line' | 'column'> {
  const { count } = lines
  const onLast = text.length - lines.offset(count, 1)
  return {
    start: start + text.length,
    line: line + count - 1,
    column: count > 1 ? onLast : column + text.length,
  }
}
