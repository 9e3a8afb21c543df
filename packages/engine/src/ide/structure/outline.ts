import type { SourceSpan } from '@millrace/kernel'
import type { Identifier, NamePath } from '../../sql/ast/name-nodes.ts'
import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Document } from '../script/document.ts'

/** An entry of a document's outline. `name` is in words of SQL: the same in every language. */
export interface OutlineEntry {
  readonly kind: 'table' | 'view' | 'column' | 'query' | 'insert' | 'set' | 'common-table' | 'other'
  readonly name: string
  readonly detail: string
  readonly span: SourceSpan
  /** The name within it. */
  readonly selection: SourceSpan
  readonly children: readonly OutlineEntry[]
}

/** What the document holds, statement by statement. */
export function outlineOf(document: Document): OutlineEntry[] {
  return document.pieces.flatMap(({ statements }) =>
    statements.map((statement) => placed(entryOf(statement, document), document)),
  )
}

function placed(entry: OutlineEntry, document: Document): OutlineEntry {
  return {
    ...entry,
    span: document.place(entry.span),
    selection: document.place(entry.selection),
    children: entry.children.map((child) => placed(child, document)),
  }
}

function entryOf(statement: Statement, document: Document): OutlineEntry {
  switch (statement.kind) {
    case 'create-table': {
      const connector = statement.options.find(({ key }) => key.value === 'connector')?.value.value
      return entry(
        'table',
        statement.name,
        connector ?? '',
        statement,
        columnEntries(statement.columns, document),
      )
    }
    case 'create-materialized-table':
      return entry('table', statement.name, 'MATERIALIZED', statement, [])
    case 'create-view':
      return entry('view', statement.name, 'VIEW', statement, [])
    case 'insert': {
      const common = statement.query.with.map(({ name, span }) =>
        nameEntry('common-table', name, 'WITH', span),
      )
      return {
        ...entry('insert', statement.table, '', statement, common),
        name: `INSERT INTO ${pathText(statement.table)}`,
      }
    }
    case 'query-statement': {
      const common = statement.query.with.map(({ name, span }) =>
        nameEntry('common-table', name, 'WITH', span),
      )
      return plain('query', 'SELECT', statement.span, common)
    }
    case 'statement-set':
      return plain(
        'set',
        'STATEMENT SET',
        statement.span,
        statement.members.map((member) => entryOf(member, document)),
      )
    case 'explain':
      return plain('query', 'EXPLAIN', statement.span, [entryOf(statement.statement, document)])
    case 'set':
      return plain('other', 'SET', statement.span, [], statement.option?.key.value)
    default: {
      const words = statement.kind.replaceAll('-', ' ').toUpperCase()
      return plain('other', words, statement.span, [], 'name' in statement ? nameText(statement.name) : '')
    }
  }
}

function nameText(name: NamePath | Identifier): string {
  return name.kind === 'identifier' ? name.name : pathText(name)
}

function pathText(path: NamePath): string {
  return path.parts.map(({ name }) => name).join('.')
}

function columnEntries(
  columns: Extract<Statement, { kind: 'create-table' }>['columns'],
  document: Document,
): OutlineEntry[] {
  return columns.map((column) => {
    const detail = column.kind === 'computed-column' ? 'AS' : document.words(column.type.span)
    return nameEntry('column', column.name, detail, column.span)
  })
}

function nameEntry(
  kind: OutlineEntry['kind'],
  { name, span: selection }: Identifier,
  detail: string,
  span: SourceSpan,
): OutlineEntry {
  return { kind, name, detail, span, selection, children: [] }
}

function entry(
  kind: OutlineEntry['kind'],
  path: NamePath,
  detail: string,
  { span }: Statement,
  children: readonly OutlineEntry[],
): OutlineEntry {
  return { kind, name: pathText(path), detail, span, selection: path.span, children }
}

function plain(
  kind: OutlineEntry['kind'],
  name: string,
  span: SourceSpan,
  children: readonly OutlineEntry[],
  detail = '',
): OutlineEntry {
  return { kind, name, detail, span, selection: span, children }
}
