import type { Bare, Work } from './ast/statement-nodes.ts'
import type {
  CompilePlan,
  Execute,
  ExecutePlan,
  Explain,
  ExplainedStatement,
  Insert,
  QueryStatement,
  StatementSet,
} from './ast/write-nodes.ts'
import { closed } from './close-statement.ts'
import { parseAnalyze, parseDelete, parseTruncate, parseUpdate } from './parse-change.ts'
import { parseCreate } from './parse-create.ts'
import { parseCreateTable } from './parse-create-table.ts'
import { parseInsert } from './parse-insert.ts'
import { parseStatementSet, type Report } from './parse-statement-set.ts'
import type { Parser } from './parser.ts'
import { secondWord } from './second-word.ts'
import { startsItem } from './starts-expression.ts'
import { startsQuery } from './starts-query.ts'

/** What reads or writes rows; null when no such statement begins here. */
export function parseWork(parser: Parser, report: Report): Work | null {
  const first = parser.index
  if (atQuery(parser)) return parseQueryStatement(parser)
  if (parser.at('INSERT')) return parseInsert(parser)
  if (parser.acceptQuietly('EXPLAIN')) return closed<Explain>(parser, first, parseExplain(parser, report))
  if (parser.at('EXECUTE')) return parseExecute(parser, report)
  if (parser.at('BEGIN')) return parseStatementSet(parser, first, report)
  if (parser.acceptQuietly('COMPILE')) return closed<CompilePlan>(parser, first, parseCompile(parser, report))
  const bare = parseTableChange(parser)
  return bare && closed<Work>(parser, first, bare)
}

function parseTableChange(parser: Parser): Bare<Work> | null {
  if (parser.acceptQuietly('UPDATE')) return parseUpdate(parser)
  if (parser.acceptQuietly('DELETE')) return parseDelete(parser)
  if (parser.acceptQuietly('TRUNCATE')) return parseTruncate(parser)
  return parser.acceptQuietly('ANALYZE') ? parseAnalyze(parser) : null
}

function atQuery(parser: Parser): boolean {
  return parser.atSymbol('(') || startsQuery(parser)
}

function parseQueryStatement(parser: Parser): QueryStatement {
  const first = parser.index
  return closed<QueryStatement>(parser, first, { kind: 'query-statement', query: parser.query() })
}

/** EXECUTE STATEMENT SET, EXECUTE PLAN, EXECUTE INSERT and EXECUTE SELECT. */
function parseExecute(parser: Parser, report: Report): StatementSet | ExecutePlan | Execute {
  const first = parser.skip()
  if (parser.accept('PLAN')) {
    return closed<ExecutePlan>(parser, first, { kind: 'execute-plan', path: parser.string() })
  }
  parser.note('STATEMENT SET BEGIN')
  if (!parser.at('STATEMENT') && !parser.at('INSERT') && !atQuery(parser) && !startsItem(parser))
    parser.fail('a query', 1)
  if (parser.at('STATEMENT')) return parseStatementSet(parser, first, report)
  const statement = parseInsertOrQuery(parser)
  return closed<Execute>(parser, first, { kind: 'execute', statement })
}

function parseInsertOrQuery(parser: Parser): Insert | QueryStatement {
  return parser.at('INSERT') ? parseInsert(parser) : parseQueryStatement(parser)
}

const DETAILS = ['ESTIMATED_COST', 'CHANGELOG_MODE', 'JSON_EXECUTION_PLAN', 'PLAN_ADVICE'] as const

/** Behind EXPLAIN. */
function parseExplain(parser: Parser, report: Report): Bare<Explain> {
  let details: string[] = []
  if (!parser.accept('PLAN', 'FOR')) {
    for (const detail of DETAILS) parser.note(detail)
    if (DETAILS.some((detail) => parser.at(detail))) details = parseDetails(parser)
  }
  return { kind: 'explain', details, statement: parseExplained(parser, report) }
}

function parseDetails(parser: Parser): string[] {
  const details: string[] = []
  parser.list(() => {
    const detail = parser.expectOneOf(...DETAILS)
    if (details.includes(detail))
      parser.failWith('SQL_DUPLICATE_CLAUSE', { clause: detail }, parser.previous.span)
    details.push(detail)
  })
  return details
}

function parseExplained(parser: Parser, report: Report): ExplainedStatement {
  const first = parser.index
  if (parser.at('STATEMENT')) return parseStatementSet(parser, first, report)
  if (parser.at('EXECUTE')) {
    const executed = parseExecute(parser, report)
    if (executed.kind !== 'execute-plan') return executed
    return parser.failWith('SQL_EXPLAINED', {}, executed.span)
  }
  if (parser.at('CREATE') || parser.at('REPLACE')) return parseExplainedTable(parser, first)
  return parseInsertOrQuery(parser)
}

/** Of all definitions only CREATE TABLE … AS and REPLACE TABLE … AS have rows, and so a plan. */
function parseExplainedTable(parser: Parser, first: number): ExplainedStatement {
  const isReplace = parser.accept('REPLACE')
  if (!isReplace) parser.expect('CREATE')
  const created = isReplace ? parseReplace(parser) : parseCreate(parser)
  const hasRows = created.kind === 'create-table' && (created.query ?? created.copy) !== null
  if (!hasRows) parser.failWith('SQL_EXPLAINED', {}, parser.previous.span)
  return closed(parser, first, created)
}

/** Behind REPLACE. */
export function parseReplace(parser: Parser) {
  const temporary = parser.accept('TEMPORARY')
  secondWord(parser, 'TABLE')
  return parseCreateTable(parser, { verb: 'REPLACE', temporary })
}

/** Behind COMPILE. */
function parseCompile(parser: Parser, report: Report): Bare<CompilePlan> {
  const execute = parser.accept('AND')
  if (execute) parser.expect('EXECUTE', 'PLAN')
  else secondWord(parser, 'PLAN')
  const path = parser.string()
  const ifNotExists = !execute && parser.accept('IF', 'NOT', 'EXISTS')
  parser.expect('FOR')
  const first = parser.index
  const statement = parser.at('STATEMENT') ? parseStatementSet(parser, first, report) : parseInsert(parser)
  return { kind: 'compile-plan', path, ifNotExists, execute, statement }
}
