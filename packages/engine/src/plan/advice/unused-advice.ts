import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import { advise } from './advice.ts'
import { nodesIn, type SyntaxNode } from './syntax-walk.ts'

/** Statements that read or write rows: without any, a script only defines tables for others. */
const WORKING = new Set<Statement['kind']>([
  'insert',
  'statement-set',
  'query-statement',
  'execute',
  'compile-plan',
  'update',
  'delete',
  'create-materialized-table',
])

/** CREATE TABLE … AS writes the table that it makes. */
function isFilled(statement: Statement): boolean {
  return statement.kind === 'create-table' && (statement.query !== null || statement.copy !== null)
}

/** Common tables, views and tables of a script that nothing names. */
export function unusedNames(statements: readonly Statement[]): Diagnostic[] {
  const ctes = statements.flatMap(unusedInStatement)
  if (!statements.some((one) => WORKING.has(one.kind) || isFilled(one))) return ctes
  const defined = statements.flatMap((statement) => {
    const name = definedName(statement)
    return name ? [{ statement, ...name }] : []
  })
  const uses = new Map<string, number>()
  for (const statement of statements) {
    for (const name of namesUsed(statement)) uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  // A statement names what it defines itself, which is no use of it.
  const unused = defined.filter(({ statement, name }) => {
    return (uses.get(name) ?? 0) <= (namesUsed(statement).has(name) ? 1 : 0)
  })
  return [
    ...ctes,
    ...unused.map(({ statement, name, path }) =>
      advise(
        statement.kind === 'create-view' ? 'ADVICE_UNUSED_VIEW' : 'ADVICE_UNUSED_TABLE',
        { name },
        { severity: 'info', span: path.span },
      ),
    ),
  ]
}

function definedName(statement: Statement): { name: string; path: SyntaxNode } | null {
  if (statement.kind !== 'create-table' && statement.kind !== 'create-view') return null
  if (isFilled(statement)) return null
  const path: SyntaxNode = { ...statement.name }
  const name = lastPart(path)
  return name === null ? null : { name, path }
}

function lastPart(path: SyntaxNode): string | null {
  const parts = Array.isArray(path.parts) ? path.parts : []
  const last: unknown = parts.at(-1)
  return typeof last === 'object' && last !== null && 'name' in last ? String(last.name) : null
}

const used = new WeakMap<object, ReadonlySet<string>>()

/** Last parts of all names in a tree that may mean a table: columns and functions of the same name count too. */
function namesUsed(tree: object): ReadonlySet<string> {
  const known = used.get(tree)
  if (known) return known
  const names = new Set(
    nodesIn(tree).flatMap((node) => (node.kind === 'name-path' ? (lastPart(node) ?? []) : [])),
  )
  used.set(tree, names)
  return names
}

const unusedIn = new WeakMap<Statement, readonly Diagnostic[]>()

/** Trees are frozen: what a statement does not use of its own is found once, however often its script changes. */
function unusedInStatement(statement: Statement): readonly Diagnostic[] {
  const known = unusedIn.get(statement)
  if (known) return known
  const found = nodesIn(statement).flatMap(unusedCommonTables)
  unusedIn.set(statement, found)
  return found
}

function unusedCommonTables(query: SyntaxNode): Diagnostic[] {
  if (query.kind !== 'query' || !Array.isArray(query.with)) return []
  const tables = query.with as readonly SyntaxNode[]
  return tables.flatMap((table, i) => {
    const identifier = table.name as SyntaxNode
    const name = String(identifier.name)
    const readers = [query.body, query.orderBy, ...tables.slice(i + 1)]
    const isRead = readers.some(
      (reader) => typeof reader === 'object' && reader !== null && namesUsed(reader).has(name),
    )
    if (isRead) return []
    return advise('ADVICE_UNUSED_CTE', { name }, { severity: 'info', span: identifier.span })
  })
}
