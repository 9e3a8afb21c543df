import { fail } from '@millrace/kernel'
import type { CatalogEntry, CatalogView } from '../../catalog/catalog.ts'
import type { CatalogColumn, CatalogTable, ObjectPath } from '../../catalog/catalog-entry.ts'
import { columnName } from '../../catalog/define-column.ts'
import type { ShowCreate } from '../../sql/ast/command-nodes.ts'
import { printExpression } from '../../sql/print/print-expression.ts'
import { printPath, printString } from '../../sql/print/print-name.ts'
import { printQuery } from '../../sql/print/print-query.ts'
import { typeToString } from '../../types/logical-type.ts'
import type { SessionAccess, StatementResult } from '../statements/session-statement.ts'
import { textResult } from './result.ts'

/** What SHOW CREATE answers: SQL that would make the object as it is now. */
export function showCreate({ object, name }: ShowCreate, session: SessionAccess): StatementResult {
  const { catalog } = session
  const shown = name.parts.map((part) => part.name).join('.')
  const unknown = (): never => fail('SQL_UNKNOWN_OBJECT', { kind: object, name: shown }, { span: name.span })
  switch (object) {
    case 'CATALOG': {
      const space = catalog.requireCatalog(name.parts[0]!.name, name)
      return one(`CREATE CATALOG ${quoted(space.name)}${withText(space.options)}`)
    }
    case 'MODEL': {
      const model = catalog.findModel(name) ?? unknown()
      const list = (word: string, columns: readonly CatalogColumn[]) =>
        columns.length > 0 ? `\n${word} (${columns.map(columnText).join(', ')})` : ''
      const shape = `${list('INPUT', model.input)}${list('OUTPUT', model.output)}`
      return one(`CREATE MODEL ${quoted(model.name)}${shape}${withText(model.options.values)}`)
    }
    case 'CONNECTION':
      return unknown()
    default: {
      const entry = catalog.resolve(name)
      const is = kindOf(entry)
      if (is !== object) fail('SQL_WRONG_KIND', { name: shown, is, expected: object }, { span: name.span })
      return one(entry.kind === 'view' ? viewText(entry) : tableText(entry))
    }
  }
}

const one = (sql: string): StatementResult => textResult(['result'], [[sql]])
const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``
const full = ({ catalog, database, name }: ObjectPath) => [catalog, database, name].map(quoted).join('.')

function kindOf(entry: CatalogEntry): ShowCreate['object'] {
  if (entry.kind === 'view') return 'VIEW'
  return entry.materialized ? 'MATERIALIZED TABLE' : 'TABLE'
}

function withText(options: Readonly<Record<string, string>>): string {
  const lines = Object.entries(options).map(([key, value]) => `  ${printString(key)} = ${printString(value)}`)
  return lines.length > 0 ? `\nWITH (\n${lines.join(',\n')}\n)` : ''
}

function viewText(view: CatalogView): string {
  const temporary = view.temporary ? 'TEMPORARY ' : ''
  const columns =
    view.columns.length > 0 ? ` (${view.columns.map(({ name }) => quoted(name)).join(', ')})` : ''
  const comment = view.comment ? `\nCOMMENT ${printString(view.comment)}` : ''
  return `CREATE ${temporary}VIEW ${full(view.path)}${columns}${comment}\nAS ${printQuery(view.query)}`
}

function tableText(table: CatalogTable): string {
  const lines = table.columns.map(columnText)
  if (table.watermark) {
    const { column, expression } = table.watermark
    lines.push(`WATERMARK FOR ${printPath(column)} AS ${printExpression(expression, printQuery)}`)
  }
  if (table.constraint !== null) {
    const key = table.primaryKey.map(quoted).join(', ')
    lines.push(`CONSTRAINT ${quoted(table.constraint)} PRIMARY KEY (${key}) NOT ENFORCED`)
  }
  const temporary = table.temporary ? 'TEMPORARY ' : ''
  const body = lines.map((line) => `  ${line}`).join(',\n')
  const comment = table.comment ? `\nCOMMENT ${printString(table.comment)}` : ''
  const partitioned =
    table.partitionKeys.length > 0 ? `\nPARTITIONED BY (${table.partitionKeys.map(quoted).join(', ')})` : ''
  const kind = table.materialized ? 'MATERIALIZED TABLE' : 'TABLE'
  return `CREATE ${temporary}${kind} ${full(table.path)} (\n${body}\n)${comment}${spreadText(table)}${partitioned}${withText(table.options.values)}`
}

function spreadText({ distribution }: CatalogTable): string {
  if (!distribution) return ''
  const { algorithm, columns, buckets } = distribution
  const by =
    columns.length > 0
      ? ` BY ${algorithm ? `${algorithm} ` : ''}(${columns.map(({ name }) => quoted(name)).join(', ')})`
      : ''
  return `\nDISTRIBUTED${by}${buckets === null ? '' : ` INTO ${buckets} BUCKETS`}`
}

function columnText(column: CatalogColumn): string {
  const comment = column.comment === undefined ? '' : ` COMMENT ${printString(column.comment)}`
  const name = quoted(columnName(column))
  if (column.kind === 'computed')
    return `${name} AS ${printExpression(column.expression, printQuery)}${comment}`
  if (column.kind === 'physical') return `${name} ${typeToString(column.column.type)}${comment}`
  const { metadataKey } = column.column
  const from = metadataKey === column.column.name ? '' : ` FROM ${printString(metadataKey!)}`
  const virtual = column.virtual ? ' VIRTUAL' : ''
  return `${name} ${typeToString(column.declared)} METADATA${from}${virtual}${comment}`
}
