import type {
  CreateTable,
  CreateView,
  Drop,
  Explain,
  Insert,
  QueryStatement,
  ResetOption,
  SetOption,
  Statement,
  StatementBase,
} from './ast/statement-nodes.ts'
import { parseCreateTable } from './parse-create-table.ts'
import { parseHints } from './parse-hints.ts'
import { parseSet } from './parse-set.ts'
import { refuseStatement } from './parse-unsupported.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'

type Bare<T> = T extends unknown ? Omit<T, 'span' | 'start' | 'end'> : never

/** One statement but for statement sets, which hold several. Ends before the `;`. */
export function parseStatement(parser: Parser): Exclude<Statement, { kind: 'statement-set' }> {
  const first = parser.peek()
  if (parser.atSymbol('(') || parser.at('SELECT') || parser.at('WITH') || parser.at('VALUES')) {
    return parseQueryStatement(parser)
  }
  if (parser.at('TABLE')) return parseQueryStatement(parser)
  if (parser.at('EXPLAIN')) return parseExplain(parser)
  if (parser.at('INSERT')) return parseInsert(parser)
  refuseStatement(parser)
  if (parser.accept('CREATE')) return parseCreate(parser, first)
  if (parser.accept('DROP')) return closed<Drop>(parser, first, parseDrop(parser))
  if (parser.accept('SET')) return closed<SetOption>(parser, first, { kind: 'set', option: parseSet(parser) })
  if (parser.accept('RESET')) {
    const key = parser.peek().kind === 'string' ? parser.string() : null
    return closed<ResetOption>(parser, first, { kind: 'reset', key })
  }
  for (const word of ['SELECT', 'INSERT INTO', 'EXECUTE STATEMENT SET', 'WITH', 'EXPLAIN'])
    parser.note(word, false)
  return parser.fail('a statement')
}

function closed<T extends StatementBase>(parser: Parser, first: Token, bare: Bare<T>): T {
  const base = { span: parser.spanFrom(first), start: first.start, end: parser.previous.end }
  return { ...bare, ...base } as unknown as T
}

function parseQueryStatement(parser: Parser): QueryStatement {
  const first = parser.peek()
  return closed<QueryStatement>(parser, first, { kind: 'query-statement', query: parser.query() })
}

function parseCreate(parser: Parser, first: Token): CreateTable | CreateView {
  const temporary = parser.accept('TEMPORARY')
  if (parser.accept('TABLE')) {
    return closed<CreateTable>(parser, first, parseCreateTable(parser, { temporary, first }))
  }
  parser.expect('VIEW')
  const ifNotExists = parser.phrase('IF', 'NOT', 'EXISTS')
  const name = parser.namePath('a table name')
  const columns = parser.atSymbol('(') ? parser.identifierList() : []
  const comment = parser.accept('COMMENT') ? parser.string() : null
  parser.expect('AS')
  const query = parser.query()
  return closed<CreateView>(parser, first, {
    kind: 'create-view',
    temporary,
    ifNotExists,
    name,
    columns,
    comment,
    query,
  })
}

function parseDrop(parser: Parser): Bare<Drop> {
  const temporary = parser.accept('TEMPORARY')
  const object = parser.expectOneOf('TABLE', 'VIEW') as Drop['object']
  const ifExists = parser.phrase('IF', 'EXISTS')
  const name = parser.namePath('a table name')
  return { kind: 'drop', object, temporary, ifExists, name }
}

export function parseInsert(parser: Parser): Insert {
  const first = parser.expect('INSERT')
  if (parser.at('OVERWRITE')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'INSERT OVERWRITE' }, parser.peek().span)
  }
  parser.expect('INTO')
  const table = parser.namePath('a table name')
  const options = parseHints(parser).flatMap((hint) => (hint.name === 'OPTIONS' ? hint.options : []))
  if (parser.at('PARTITION')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'PARTITION (…)' }, parser.peek().span)
  }
  const columns = parser.atSymbol('(') && !startsQuery(parser) ? parser.identifierList('a column') : null
  const query = parser.query()
  if (parser.at('ON', 'CONFLICT')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'ON CONFLICT' }, parser.peek().span)
  }
  return closed<Insert>(parser, first, { kind: 'insert', table, options, columns, query })
}

function startsQuery(parser: Parser): boolean {
  const token = parser.peek(1)
  return (
    parser.atSymbol('(', 1) ||
    (token.kind === 'word' && ['SELECT', 'WITH', 'VALUES', 'TABLE'].includes(token.value))
  )
}

const DETAILS = ['ESTIMATED_COST', 'CHANGELOG_MODE', 'JSON_EXECUTION_PLAN', 'PLAN_ADVICE']

function parseExplain(parser: Parser): Explain {
  const first = parser.next()
  let details: string[] = []
  if (!parser.accept('PLAN', 'FOR') && !parser.at('SELECT')) {
    for (const detail of DETAILS) parser.note(detail)
    const token = parser.peek()
    if (token.kind === 'word' && DETAILS.includes(token.value))
      details = parser.list(() => parser.expectOneOf(...DETAILS))
  }
  if (parser.at('STATEMENT', 'SET') || parser.at('EXECUTE')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'EXPLAIN STATEMENT SET' }, parser.peek().span)
  }
  const statement = parser.at('INSERT') ? parseInsert(parser) : parseQueryStatement(parser)
  return closed<Explain>(parser, first, { kind: 'explain', details, statement })
}
