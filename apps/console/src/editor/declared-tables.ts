import { parseScript } from '@millrace/engine/sql'
import type { SourceSpan } from '@millrace/kernel'
import type { DeclaredColumn, DeclaredTable } from './sql-worker-protocol.ts'

type Statement = ReturnType<typeof parseScript>['statements'][number]
type CreateTable = Extract<Statement, { kind: 'create-table' }>
type CreateView = Extract<Statement, { kind: 'create-view' }>

/** What the script declares, read from its text alone. */
export function declaredTables(script: string): readonly DeclaredTable[] {
  const lines = script.split('\n')
  return parseScript(script).statements.flatMap((statement): DeclaredTable[] => {
    if (statement.kind === 'create-table') return [tableOf(statement, lines)]
    if (statement.kind === 'create-view') return [viewOf(statement)]
    return []
  })
}

function tableOf(statement: CreateTable, lines: readonly string[]): DeclaredTable {
  const keys = new Set(statement.primaryKey?.columns.map((column) => column.name))
  const watermark = statement.watermark?.column.parts.map((part) => part.name).join('.')
  const connector = statement.options.find((option) => option.key.value === 'connector')
  return {
    name: pathText(statement.name),
    kind: 'table',
    connector: connector?.value.value ?? null,
    line: statement.span.line,
    columns: statement.columns.map((column): DeclaredColumn => {
      const typed = column.kind === 'computed-column' ? column.expression : column.type
      return {
        name: column.name.name,
        type: slice(lines, typed.span),
        key: keys.has(column.name.name),
        watermark: column.name.name === watermark,
      }
    }),
  }
}

function viewOf(statement: CreateView): DeclaredTable {
  const named = statement.columns.map((column) => column.name)
  return {
    name: pathText(statement.name),
    kind: 'view',
    connector: null,
    line: statement.span.line,
    columns: named.map((name) => ({ name, type: '', key: false, watermark: false })),
  }
}

function pathText(path: CreateTable['name']): string {
  return path.parts.map((part) => part.name).join('.')
}

function slice(lines: readonly string[], span: SourceSpan): string {
  const part = lines.slice(span.line - 1, span.endLine)
  if (part.length === 0) return ''
  part[part.length - 1] = part.at(-1)!.slice(0, span.endColumn - 1)
  part[0] = part[0]!.slice(span.column - 1)
  return part.join(' ').replace(/\s+/g, ' ')
}
