import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import { createParser, parseAll, parseScript } from '../../sql/parse-script.ts'
import type { Token } from '../../sql/token.ts'
import { tokenize } from '../../sql/tokenize.ts'

/** What the text says about the place where somebody types. */
export interface EditedPlace {
  /** Where the word that is being typed begins. */
  readonly from: number
  readonly prefix: string
  /** The place is inside the quotes of a string. */
  readonly inString: boolean
  /** What the grammar could go on with. */
  readonly expected: readonly string[]
  /** Tokens of the statement around the place, before and behind it. */
  readonly tokens: readonly Token[]
  /** Those of them before the word that is being typed. */
  readonly before: readonly Token[]
  /** The sound statements before this one. */
  readonly earlier: readonly Statement[]
}

export function editedPlace(text: string, offset: number): EditedPlace {
  const typed = typedWord(text.slice(0, offset))
  const head = text.slice(0, typed.from - (typed.inString ? 1 : 0))
  const all = tokenize(text)
  const from = all.findLast((token) => token.text === ';' && token.end <= typed.from)?.end ?? 0
  const to = all.find((token) => token.text === ';' && token.start >= offset)?.start ?? text.length
  const tokens = all.filter((token) => token.kind !== 'end' && token.start >= from && token.start < to)
  const before = tokenize(head).filter((token) => token.kind !== 'end' && token.start >= from)
  const { statements } = parseScript(text.slice(0, from))
  return { ...typed, expected: expectedBehind(head), tokens, before, earlier: statements }
}

function typedWord(head: string): Pick<EditedPlace, 'from' | 'prefix' | 'inString'> {
  const tokens = tokenize(head)
  const last = tokens.at(-2)
  const at = { from: head.length, prefix: '', inString: false }
  if (!last || last.end !== head.length) return at
  if (last.kind === 'bad' && last.value === 'string') {
    return { from: last.start + 1, prefix: last.text.slice(1), inString: true }
  }
  if (last.kind === 'bad' && last.value === 'name')
    return { ...at, from: last.start, prefix: last.text.slice(1) }
  return last.kind === 'word' ? { ...at, from: last.start, prefix: last.text } : at
}

/** What the parser probed for where the text ends. */
function expectedBehind(head: string): readonly string[] {
  const parser = createParser(head)
  const ignored: [Statement[], Diagnostic[]] = [[], []]
  if (parser.peek().kind === 'end') return STATEMENTS
  parseAll(parser, ...ignored)
  const closed = parser.previous.text === ';'
  return closed ? STATEMENTS : parser.expectations
}

const STATEMENTS = [
  'SELECT',
  'INSERT INTO',
  'CREATE TABLE',
  'CREATE VIEW',
  'CREATE TEMPORARY VIEW',
  'DROP TABLE',
  'DROP VIEW',
  'EXECUTE STATEMENT SET BEGIN',
  'SET',
  'RESET',
  'EXPLAIN',
  'WITH',
]
