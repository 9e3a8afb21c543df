import type { SourceSpan } from '@millrace/kernel'
import type { Session } from '../../plan/session.ts'
import { arrangeDiagnostics } from '../../sql/arrange-diagnostics.ts'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import type { Planner } from '../planner.ts'
import { type Checked, type CheckerOptions, PieceChecker } from './check-piece.ts'
import { PIECE_SPACE, Piece } from './piece.ts'
import { PieceList } from './piece-list.ts'
import { TextLines } from './text-lines.ts'

/**
 * A script that is being edited. After a change only the statements whose text is new are read again; checking begins
 * again at the first of them, and past it only as far as what it defines has changed.
 *
 * Places inside pieces are given as if each piece stood far from all others (`PIECE_SPACE`); `place` turns them into
 * those of the text.
 */
export class Document {
  readonly name: string
  /** What people call it. */
  title: string
  readonly options: CheckerOptions
  #text = ''
  #version = 0
  readonly #list = new PieceList()
  #isStale = true
  #lines: TextLines | null = null
  #diagnostics: readonly Diagnostic[] | null = null
  #planner: Planner | null = null
  #checker: PieceChecker | null = null

  constructor(name: string, text: string, options: CheckerOptions) {
    this.name = name
    this.title = name
    this.options = options
    if (options.planner) this.usePlanner(options.planner)
    this.update(text)
  }

  get text(): string {
    return this.#text
  }

  /** Grows with each change. */
  get version(): number {
    return this.#version
  }

  /** Cut and read when they are asked for: most of the documents that are known are never looked into. */
  get pieces(): readonly Piece[] {
    if (this.#isStale) {
      this.#isStale = false
      this.#list.update(this.#text)
    }
    return this.#list.pieces
  }

  get lines(): TextLines {
    this.#lines ??= new TextLines(this.#text)
    return this.#lines
  }

  update(text: string): void {
    if (text === this.#text && this.#version > 0) return
    this.#text = text
    this.#version += 1
    this.#lines = null
    this.#diagnostics = null
    this.#isStale = true
  }

  /** From here on the text is bound and planned too. */
  usePlanner(planner: Planner): void {
    this.#planner = planner
    this.#checker = new PieceChecker(this.options, planner)
    this.#diagnostics = null
  }

  /** Everything wrong with the text, in its order; what the words alone tell while there is no planner. */
  get diagnostics(): readonly Diagnostic[] {
    if (this.#diagnostics) return this.#diagnostics
    this.#check(this.pieces.length)
    const found = this.pieces.flatMap((piece) => [...piece.syntax, ...(piece.checked?.diagnostics ?? [])])
    // Of a script that cannot be read whole, nobody knows what it uses.
    if (this.pieces.every(({ syntax }) => syntax.length === 0)) found.push(...this.#writtenAdvice())
    this.#diagnostics = arrangeDiagnostics(found.map((diagnostic) => this.#placed(diagnostic)))
    return this.#diagnostics
  }

  /** The piece that an offset stands in; at a border the one before. */
  pieceAt(offset: number): Piece {
    const found = this.pieces.find((piece) => offset <= piece.end)
    return found ?? this.pieces.at(-1)!
  }

  /** Stands for what is written behind the last statement. */
  emptyPiece(): Piece {
    const piece = new Piece('')
    piece.start = this.#text.length
    return piece
  }

  /** The piece that a place in a piece stands in. */
  pieceOf(span: SourceSpan): Piece | undefined {
    return this.pieces.length > 0 ? this.#list.bySerial(Math.floor(span.line / PIECE_SPACE)) : undefined
  }

  holds(span: SourceSpan): boolean {
    return this.pieceOf(span) !== undefined
  }

  /**
   * A session in which everything before the piece has been run, or the piece too; null while there is no planner.
   * Use it before the next call.
   */
  sessionAround(piece: Piece, when: 'before' | 'after'): Session | null {
    const checker = this.#checker
    if (!checker) return null
    const index = this.pieces.indexOf(piece)
    const count = index < 0 ? this.pieces.length : index + (when === 'after' ? 1 : 0)
    this.#check(count)
    return checker.sessionAt(this.pieces[count - 1]?.checked?.after ?? checker.initial)
  }

  /** The place in the text of a place in a piece. */
  place(span: SourceSpan): SourceSpan {
    const piece = this.pieceOf(span)
    if (!piece) return span
    const line = span.line - piece.base
    const endLine = span.endLine - piece.base
    return {
      line: line + piece.line,
      column: span.column + (line === 1 ? piece.column : 0),
      endLine: endLine + piece.line,
      endColumn: span.endColumn + (endLine === 1 ? piece.column : 0),
    }
  }

  /** Offsets in the text of a place in a piece. */
  range(span: SourceSpan): { readonly start: number; readonly end: number } {
    const piece = this.pieceOf(span)
    const lines = piece?.lines ?? this.lines
    const [start, base] = piece ? [piece.start, piece.base] : [0, 0]
    return {
      start: start + lines.offset(span.line - base, span.column),
      end: start + lines.offset(span.endLine - base, span.endColumn),
    }
  }

  #writtenAdvice(): Diagnostic[] {
    const planner = this.#planner
    if (!planner) return []
    const statements = this.pieces.flatMap((piece) => piece.statements)
    const onWords = this.pieces.flatMap((piece) => piece.adviceOnWords(planner))
    return [...onWords, ...planner.adviceOnNames(statements)]
  }

  #placed(diagnostic: Diagnostic): Diagnostic {
    const { fixes } = diagnostic
    const span = this.place(diagnostic.span)
    if (!fixes) return { ...diagnostic, span }
    const placed = fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: this.place(edit.span) })),
    }))
    return { ...diagnostic, span, fixes: placed }
  }

  /** The words at a place in a piece, blanks as one space. */
  words(span: SourceSpan): string {
    const { start, end } = this.range(span)
    return this.#text.slice(start, end).replaceAll(/\s+/g, ' ')
  }

  #check(count: number): void {
    const checker = this.#checker
    if (!checker) return
    let state = checker.initial
    for (const piece of this.pieces.slice(0, count)) {
      const known: Checked | null = piece.checked
      if (known?.before !== state) {
        const adopted = known && checker.adopt(known, piece.words, state)
        piece.checked = adopted ?? checker.check(piece.statements, state)
      }
      state = piece.checked!.after
    }
  }
}
