import type {
  CopyDatabase,
  CreateCatalog,
  CreateConnection,
  CreateDatabase,
  CreateFunction,
  CreateModel,
  CreateView,
  FunctionLanguage,
} from './ast/object-nodes.ts'
import type { Bare, Definition } from './ast/statement-nodes.ts'
import type { ColumnDefinition } from './ast/table-nodes.ts'
import { parseCreateTable } from './parse-create-table.ts'
import { parseHints, parseOptions } from './parse-hints.ts'
import { parseCreateMaterializedTable } from './parse-materialized-table.ts'
import { parseSimplePath } from './parse-simple-path.ts'
import { parseComment, parseTableBody } from './parse-table-body.ts'
import type { Parser } from './parser.ts'

interface Start {
  readonly orReplace: boolean
  readonly temporary: boolean
}

/** What follows CREATE. */
export function parseCreate(parser: Parser): Bare<Definition> {
  const orReplace = parser.phrase('OR', 'REPLACE')
  const temporary = parser.accept('TEMPORARY')
  const start: Start = { orReplace, temporary }
  if (parser.accept('TABLE')) {
    return parseCreateTable(parser, { verb: orReplace ? 'CREATE OR REPLACE' : 'CREATE', temporary })
  }
  if (parser.accept('VIEW')) return parseCreateView(parser, start)
  if (parser.at('MATERIALIZED')) {
    // Flink has neither temporary materialized tables nor a way to replace one.
    if (temporary || orReplace) refuseMaterialized(parser, temporary ? 'TEMPORARY' : 'OR REPLACE')
    parser.expect('MATERIALIZED', 'TABLE')
    return parseCreateMaterializedTable(parser)
  }
  if (parser.accept('FUNCTION')) return parseCreateFunction(parser, temporary, false)
  if (parser.accept('SYSTEM')) return parseSystem(parser, temporary)
  if (parser.accept('MODEL')) return parseCreateModel(parser, temporary)
  if (parser.acceptQuietly('CONNECTION')) return parseCreateConnection(parser, temporary, false)
  if (parser.accept('CATALOG')) return parseCreateCatalog(parser)
  parser.expect('DATABASE')
  return parseCreateDatabase(parser)
}

function refuseMaterialized(parser: Parser, clause: string): never {
  const feature = `CREATE ${clause} MATERIALIZED TABLE`
  return parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature }, parser.span)
}

function parseSystem(parser: Parser, temporary: boolean): Bare<CreateFunction | CreateConnection> {
  if (parser.acceptQuietly('CONNECTION')) return parseCreateConnection(parser, temporary, true)
  if (!temporary) {
    const feature = 'CREATE SYSTEM FUNCTION without TEMPORARY'
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature }, parser.previous.span)
  }
  parser.expect('FUNCTION')
  return parseCreateFunction(parser, temporary, true)
}

function parseCreateView(parser: Parser, start: Start): Bare<CreateView> {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const name = parser.namePath('a table name')
  const columns = parser.atSymbol('(') ? parser.identifierList() : []
  const comment = parseComment(parser)
  parser.expect('AS')
  return { kind: 'create-view', ...start, ifNotExists, name, columns, comment, query: parser.query() }
}

function parseCreateCatalog(parser: Parser): Bare<CreateCatalog> {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const name = parser.identifier()
  const comment = parseComment(parser)
  return { kind: 'create-catalog', ifNotExists, name, comment, options: parseWith(parser) }
}

function parseWith(parser: Parser) {
  return parser.accept('WITH') ? parseOptions(parser) : []
}

function parseCreateDatabase(parser: Parser): Bare<CreateDatabase> {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const name = parser.namePath()
  const comment = parseComment(parser)
  const options = parseWith(parser)
  const copy = parser.acceptQuietly('AS') ? parseCopy(parser) : null
  return { kind: 'create-database', ifNotExists, name, comment, options, copy }
}

function parseCopy(parser: Parser): CopyDatabase {
  const first = parser.expect('DATABASE')
  const source = parser.namePath()
  parser.expect('INCLUDING')
  const all = parser.accept('ALL')
  parser.expect(all ? 'TABLES' : 'TABLE')
  const including = all ? null : parser.string()
  const excluding = parser.phrase('EXCLUDING', 'TABLE') ? parser.string() : null
  const options = parseHints(parser).flatMap((hint) => (hint.name === 'OPTIONS' ? hint.options : []))
  const span = parser.spanFrom(first)
  return { kind: 'copy-database', source, including, excluding, options, span }
}

function parseCreateFunction(parser: Parser, temporary: boolean, system: boolean): Bare<CreateFunction> {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const name = system ? parseSimplePath(parser) : parser.namePath()
  parser.expect('AS')
  const implementation = parser.string()
  const language = parser.accept('LANGUAGE') ? parseLanguage(parser) : null
  const written = parser.previous
  const jars = parser.accept('USING') ? parser.list(parseJar) : []
  if (jars.length > 0 && (language === 'SQL' || language === 'PYTHON')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: `LANGUAGE ${language} USING JAR` }, written.span)
  }
  const options = parseWith(parser)
  return {
    kind: 'create-function',
    temporary,
    system,
    ifNotExists,
    name,
    implementation,
    language,
    jars,
    options,
  }
}

export function parseLanguage(parser: Parser): FunctionLanguage {
  return parser.expectOneOf('JAVA', 'SCALA', 'SQL', 'PYTHON') as FunctionLanguage
}

function parseJar(parser: Parser) {
  parser.expect('JAR')
  return parser.string()
}

function parseCreateModel(parser: Parser, temporary: boolean): Bare<CreateModel> {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const name = parser.namePath()
  const input = parser.accept('INPUT') ? parseModelColumns(parser) : []
  const output = parser.accept('OUTPUT') ? parseModelColumns(parser) : []
  const comment = parseComment(parser)
  const options = parseWith(parser)
  const query = parser.accept('AS') ? parser.query() : null
  return { kind: 'create-model', temporary, ifNotExists, name, input, output, comment, options, query }
}

function parseModelColumns(parser: Parser): readonly ColumnDefinition[] {
  if (!parser.atSymbol('(')) parser.expectSymbol('(')
  const open = parser.index
  const { columns, columnNames } = parseTableBody(parser)
  const [bare] = columnNames
  if (bare) parser.failWith('SQL_COLUMN_WITHOUT_TYPE', { name: bare.name }, parser.tokens.span(open))
  return columns
}

function parseCreateConnection(parser: Parser, temporary: boolean, system: boolean): Bare<CreateConnection> {
  const ifNotExists = parser.accept('IF', 'NOT', 'EXISTS')
  const name = parser.namePath()
  const comment = parseComment(parser)
  const options = parseWith(parser)
  return { kind: 'create-connection', temporary, system, ifNotExists, name, comment, options }
}
