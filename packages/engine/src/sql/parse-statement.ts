import type { Definition, Statement } from './ast/statement-nodes.ts'
import { closed } from './close-statement.ts'
import { parseAlter } from './parse-alter.ts'
import { parseCommand } from './parse-command.ts'
import { parseCreate } from './parse-create.ts'
import { parseDrop } from './parse-drop.ts'
import type { Report } from './parse-statement-set.ts'
import { parseReplace, parseWork } from './parse-work.ts'
import type { Parser } from './parser.ts'
import { POWER } from './powers.ts'

/** One statement, to before its `;`. `report` takes errors of the members of a statement set, behind which it goes on. */
export function parseStatement(parser: Parser, report: Report): Statement {
  const first = parser.index
  parser.isStatementEndedBySemicolon = true
  if (parser.accept('CREATE')) return closed<Definition>(parser, first, parseCreate(parser))
  const work = parseWork(parser, report)
  if (work) return work
  if (parser.acceptQuietly('REPLACE')) return closed<Definition>(parser, first, parseReplace(parser))
  if (parser.accept('ALTER')) return closed<Definition>(parser, first, parseAlter(parser))
  if (parser.accept('DROP')) return closed<Definition>(parser, first, parseDrop(parser))
  const command = parseCommand(parser)
  if (command) return closed(parser, first, command)
  if (parser.at('MERGE') || parser.at('UPSERT')) refuseStatement(parser)
  if (startsOperand(parser)) {
    parser.expression(POWER.sign)
    const { text, span } = parser.previous
    parser.failWith('SQL_SYNTAX', { found: `'${text}'`, expected: 'a statement' }, span)
  }
  for (const word of ['SELECT', 'INSERT INTO', 'EXECUTE STATEMENT SET', 'WITH', 'EXPLAIN'])
    parser.note(word, false)
  return parser.fail('a statement')
}

/** Flink's parser knows it and Flink then refuses it. */
function refuseStatement(parser: Parser): never {
  const { text, span } = parser.next()
  parser.note('INTO')
  if (parser.atSymbol(';') || parser.isAtEnd) parser.fail()
  return parser.failWith('SQL_UNSUPPORTED_STATEMENT', { statement: text.toUpperCase() }, span)
}

/** Flink reads `f(x)` and `a.b` as expressions before it finds that no query begins so. */
function startsOperand(parser: Parser): boolean {
  if (parser.at('ARRAY') || parser.at('MAP')) return true
  if (parser.kind !== 'word') return false
  return (
    parser.atSymbol('(', 1) || (parser.atSymbol('.', 1) && parser.atIdentifier() && parser.atIdentifier(2))
  )
}
