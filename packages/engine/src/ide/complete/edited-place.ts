import { createParser, parseAll } from '../../sql/parse-script.ts'
import type { Token } from '../../sql/token.ts'
import { tokenize } from '../../sql/tokenize.ts'
import type { Document } from '../script/document.ts'
import type { Piece } from '../script/piece.ts'

/** What the text says about the place where somebody types. */
export interface EditedPlace {
  readonly piece: Piece
  /** Where the word that is being typed begins in the document. */
  readonly from: number
  readonly prefix: string
  /** The place is inside the quotes of a string. */
  readonly inString: boolean
  /** The text of the statement before the word that is being typed, and behind the place. */
  readonly head: string
  readonly tail: string
  /** Tokens of the statement around the place, before and behind it. */
  readonly tokens: readonly Token[]
  /** Those of them before the word that is being typed. */
  readonly before: readonly Token[]
  /** What the grammar could go on with. */
  readonly expected: readonly string[]
}

export function editedPlace(document: Document, offset: number): EditedPlace {
  const { piece, at } = pieceOfEdit(document, offset)
  const text = piece.text.slice(0, at)
  const typed = typedWord(text)
  const head = text.slice(0, typed.from - (typed.inString ? 1 : 0))
  const before = tokenize(head).slice(0, -1)
  return {
    ...typed,
    piece,
    from: offset - at + typed.from,
    head,
    tail: piece.text.slice(at),
    tokens: piece.tokens,
    before,
    expected: expectedBehind(head, before),
  }
}

/** The piece a place is in: behind a `;` it is in the next one, however empty that is. */
function pieceOfEdit(document: Document, offset: number): { piece: Piece; at: number } {
  const piece =
    document.pieces.find(({ start, end, text }) => {
      return offset >= start && (offset < end || (offset === end && !text.endsWith(';')))
    }) ?? document.emptyPiece()
  return { piece, at: document.pieces.includes(piece) ? offset - piece.start : 0 }
}

function typedWord(head: string): Pick<EditedPlace, 'from' | 'prefix' | 'inString'> {
  const last = tokenize(head).at(-2)
  const at = { from: head.length, prefix: '', inString: false }
  if (!last || last.end !== head.length) return at
  if (last.kind === 'bad' && last.value === 'string') {
    return { from: last.start + 1, prefix: last.text.slice(1), inString: true }
  }
  if (last.kind === 'bad' && last.value === 'name')
    return { ...at, from: last.start, prefix: last.text.slice(1) }
  return last.kind === 'word' ? { ...at, from: last.start, prefix: last.text } : at
}

/** What the parser probed for where the text ends. Behind an error it has nothing to say: then the last word does. */
function expectedBehind(head: string, before: readonly Token[]): readonly string[] {
  const parser = createParser(head)
  if (parser.peek().kind === 'end') return STATEMENTS
  parseAll(parser, [], [])
  if (before.at(-1)?.text === ';' && parser.expectations.length === 0) return STATEMENTS
  return parser.expectations.length > 0 ? parser.expectations : guessed(before.at(-1))
}

const BEFORE_TABLE = new Set(['FROM', 'JOIN', 'INTO', 'TABLE', 'VIEW'])

function guessed(last: Token | undefined): readonly string[] {
  if (last === undefined) return STATEMENTS
  return BEFORE_TABLE.has(last.value) ? ['a table name'] : ['an expression', ...CLAUSES]
}

const CLAUSES = ['FROM', 'WHERE', 'GROUP BY', 'HAVING', 'ORDER BY', 'JOIN', 'ON', 'AND', 'OR', 'AS']

const STATEMENTS = [
  'SELECT',
  'INSERT INTO',
  'CREATE TABLE',
  'CREATE TEMPORARY TABLE',
  'CREATE VIEW',
  'CREATE TEMPORARY VIEW',
  'CREATE FUNCTION',
  'CREATE CATALOG',
  'CREATE DATABASE',
  'ALTER TABLE',
  'DROP TABLE',
  'DROP VIEW',
  'EXECUTE STATEMENT SET BEGIN',
  'BEGIN STATEMENT SET;',
  'SET',
  'RESET',
  'EXPLAIN',
  'DESCRIBE',
  'SHOW TABLES',
  'USE',
  'WITH',
  'VALUES',
]
