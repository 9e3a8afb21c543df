import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import { parseScript } from '../../sql/parse-script.ts'
import type { Token } from '../../sql/token.ts'
import { tokenize } from '../../sql/tokenize.ts'
import type { Planner } from '../planner.ts'
import type { Checked } from './check-piece.ts'
import { shiftTree } from './shift-tree.ts'
import { TextLines } from './text-lines.ts'

/**
 * Lines and offsets of a piece's trees are counted from its serial number times this: a place names its piece, and
 * stays as it is when the piece moves in the text.
 */
export const PIECE_SPACE = 2 ** 26

let serials = 0

/** One statement of a document with what stands before it. Where it stands changes; what it says does not. */
export class Piece {
  readonly serial: number
  readonly text: string
  readonly statements: readonly Statement[]
  readonly syntax: readonly Diagnostic[]
  /** Where the piece begins in the document; the line and the column are counted from 0. */
  start = 0
  line = 0
  column = 0
  /** What checking it gave last, with the state of the session it was checked in. */
  checked: Checked | null = null
  #lines: TextLines | null = null
  #tokens: readonly Token[] | null = null
  #words: ReadonlySet<string> | null = null
  #advice: readonly Diagnostic[] | null = null

  constructor(text: string) {
    serials += 1
    this.serial = serials
    this.text = text
    const { statements, diagnostics } = parseScript(text)
    this.statements = shiftTree(statements, this.base)
    this.syntax = shiftTree(diagnostics, this.base)
  }

  get base(): number {
    return this.serial * PIECE_SPACE
  }

  get end(): number {
    return this.start + this.text.length
  }

  get lines(): TextLines {
    this.#lines ??= new TextLines(this.text)
    return this.#lines
  }

  /** Tokens with offsets in the piece; the closing `end` is left out. */
  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text).slice(0, -1)
    return this.#tokens
  }

  /** What is advised of the words alone. */
  adviceOnWords(planner: Planner): readonly Diagnostic[] {
    if (!this.#advice) {
      // Advice looks for its words in the text itself, so that it takes a tree with the places of the text.
      const isAdvised = planner.advisedWords.test(this.text)
      const { statements } = isAdvised ? parseScript(this.text) : { statements: [] }
      this.#advice = shiftTree(planner.adviceOnWords(this.text, statements), this.base)
    }
    return this.#advice
  }

  /** Every word and name in it: whatever it names is among them. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set(
      this.tokens.flatMap(({ kind, text, value }) => (kind === 'word' ? [text, value] : [value])),
    )
    return this.#words
  }
}
