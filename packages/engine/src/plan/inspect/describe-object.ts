import { fail } from '@millrace/kernel'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { columnName } from '../../catalog/define-column.ts'
import { databasePath } from '../../catalog/drop-object.ts'
import type { Describe } from '../../sql/ast/command-nodes.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import { printExpression } from '../../sql/print/print-expression.ts'
import { printQuery } from '../../sql/print/print-query.ts'
import { type RowField, typeToString, withNullable, withoutAttribute } from '../../types/logical-type.ts'
import { bindDeclaredColumns } from '../bind/bind-table.ts'
import { userFunctions } from '../bind/user-functions.ts'
import { describeFunctions } from '../functions/function-catalogue.ts'
import { viewRelation } from '../statements/define-statement.ts'
import type { SessionAccess, StatementResult } from '../statements/session-statement.ts'
import { textResult } from './result.ts'

/** What DESCRIBE answers. */
export function describeObject(describe: Describe, session: SessionAccess): StatementResult {
  const { object, name } = describe
  switch (object) {
    case 'TABLE':
      return describeColumns(name, session)
    case 'CATALOG': {
      const space = session.catalog.requireCatalog(name.parts[0]!.name, name)
      const rows: [string, string | null][] = [
        ['name', space.name],
        ['type', space.options.type ?? 'generic_in_memory'],
        ['comment', space.comment],
      ]
      return textResult(['info name', 'info value'], rows)
    }
    case 'DATABASE': {
      const place = databasePath(name, session.catalog)
      const database = session.catalog.requireDatabase({ ...place, name: '' }, name)
      const rows: [string, string | null][] = [
        ['name', database.name],
        ['comment', database.comment],
      ]
      return textResult(['info name', 'info value'], rows)
    }
    case 'FUNCTION':
      return describeFunction(name, session)
    case 'MODEL':
      return describeModel(name, session)
    case 'CONNECTION':
      return fail('SQL_UNKNOWN_OBJECT', { kind: object, name: text(name) }, { span: name.span })
  }
}

const text = (name: NamePath) => name.parts.map((part) => part.name).join('.')

const COLUMNS = ['name', 'type', 'null', 'key', 'extras', 'watermark']

/** The columns of a table or view, as DESCRIBE lists them. */
export function describeColumns(name: NamePath, session: SessionAccess): StatementResult {
  const entry = session.catalog.resolve(name)
  if (entry.kind === 'view') {
    const { context: own, catalog } = session
    const context = { ...own, catalog: catalog.having({ current: entry.current }) }
    const { fields } = viewRelation(entry, context).schema
    return textResult(
      COLUMNS,
      fields.map((field) => row(field, null)),
      ['null'],
    )
  }
  const { schema } = bindDeclaredColumns(entry, userFunctions(session.catalog, entry.path))
  return textResult(
    COLUMNS,
    schema.fields.map((field) => row(field, entry)),
    ['null'],
  )
}

function row({ name, type }: RowField, table: CatalogTable | null): (string | boolean | null)[] {
  const isTime = 'attribute' in type && type.attribute !== undefined
  const mark = isTime ? ` *${String(type.attribute).toUpperCase()}*` : ''
  const shown = `${typeToString(withNullable(withoutAttribute(type), true))}${mark}`
  return [name, shown, type.nullable, keyOf(name, table), extrasOf(name, table), watermarkOf(name, table)]
}

function keyOf(name: string, table: CatalogTable | null): string | null {
  return table?.primaryKey.includes(name) ? `PRI(${table.primaryKey.join(', ')})` : null
}

function extrasOf(name: string, table: CatalogTable | null): string | null {
  const column = table?.columns.find((each) => columnName(each) === name)
  if (column?.kind === 'computed') return `AS ${printExpression(column.expression, printQuery)}`
  if (column?.kind !== 'metadata') return null
  const { metadataKey } = column.column
  const from = metadataKey === name ? '' : ` FROM '${metadataKey}'`
  return `METADATA${from}${column.virtual ? ' VIRTUAL' : ''}`
}

function watermarkOf(name: string, table: CatalogTable | null): string | null {
  const { watermark } = table ?? {}
  const isTimed = watermark?.column.parts.map((part) => part.name).join('.') === name
  return watermark && isTimed ? printExpression(watermark.expression, printQuery) : null
}

function describeFunction(name: NamePath, { catalog }: SessionAccess): StatementResult {
  const own = catalog.findFunction(name)
  if (own) {
    const rows = [
      ['is system function', 'false'],
      ['class name', own.implementation],
      ['function language', own.language],
    ]
    return textResult(['info name', 'info value'], rows)
  }
  const written = text(name).toUpperCase()
  const known = describeFunctions().find((each) => each.name.toUpperCase() === written)
  if (!known) return fail('SQL_UNKNOWN_OBJECT', { kind: 'FUNCTION', name: text(name) }, { span: name.span })
  return textResult(['info name', 'info value'], [['is system function', 'true']])
}

function describeModel(name: NamePath, { catalog }: SessionAccess): StatementResult {
  const model = catalog.findModel(name)
  if (!model) return fail('SQL_UNKNOWN_OBJECT', { kind: 'MODEL', name: text(name) }, { span: name.span })
  const rows = [
    ...model.input.map((each) => ({ each, isInput: true })),
    ...model.output.map((each) => ({ each, isInput: false })),
  ]
  return textResult(
    ['name', 'type', 'null', 'is input'],
    rows.map(({ each, isInput }) => {
      const type = each.kind === 'computed' ? null : each.column.type
      const shown = type && typeToString(withNullable(type, true))
      return [columnName(each), shown, type?.nullable ?? true, isInput]
    }),
    ['null', 'is input'],
  )
}
