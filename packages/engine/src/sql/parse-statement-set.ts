import { MillraceError, type SourceSpan } from '@millrace/kernel'
import type { SetMember, StatementSet } from './ast/write-nodes.ts'
import { closed } from './close-statement.ts'
import { parseCreate } from './parse-create.ts'
import { parseInsert } from './parse-insert.ts'
import type { Parser } from './parser.ts'
import { secondWord } from './second-word.ts'

/** Takes an error that reading can go on behind. */
export type Report = (error: MillraceError, fallback: SourceSpan) => void

/** `[EXECUTE] STATEMENT SET BEGIN …; END`, from STATEMENT on, or `BEGIN STATEMENT SET; …; END`. */
export function parseStatementSet(parser: Parser, first: number, report: Report): StatementSet {
  const isSession = parser.accept('BEGIN')
  secondWord(parser, 'STATEMENT')
  parser.expect('SET')
  if (isSession) parser.expectSymbol(';')
  else parser.expect('BEGIN')
  const began = parser.index
  const members: SetMember[] = []
  parser.isStatementEndedBySemicolon = isSession
  while (!parser.at('END') && !parser.isAtEnd) {
    if (isSession && parser.atSymbol(';')) parser.next()
    else parseMember(parser, members, report)
  }
  parser.note('INSERT INTO')
  if (!isSession && parser.index === began) parser.fail()
  parser.expect('END')
  return closed<StatementSet>(parser, first, { kind: 'statement-set', members })
}

/** One member to its `;`; what is wrong in it is told, and the next one is read. */
function parseMember(parser: Parser, members: SetMember[], report: Report): void {
  const place = parser.span
  try {
    const member = parser.at('CREATE') ? parseCopy(parser) : parseInsert(parser)
    if (!parser.acceptSymbol(';') && !parser.at('END')) parser.expectSymbol(';')
    const problems = parser.takeProblems()
    for (const problem of problems) report(problem, place)
    if (problems.length === 0) members.push(member)
  } catch (error) {
    for (const problem of parser.takeProblems()) report(problem, place)
    report(MillraceError.from(error), place)
    parser.skipStatement()
    parser.acceptSymbol(';')
  }
}

/** CREATE TABLE … AS TABLE and CREATE DATABASE … AS DATABASE; no other definition can be part of a job. */
function parseCopy(parser: Parser): SetMember {
  const first = parser.skip()
  const created = parseCreate(parser)
  if (created.kind === 'create-table' && created.copy) return closed(parser, first, created)
  if (created.kind === 'create-database' && created.copy) return closed(parser, first, created)
  return parser.failWith('SQL_NOT_IN_STATEMENT_SET', {}, parser.spanFrom(first))
}
