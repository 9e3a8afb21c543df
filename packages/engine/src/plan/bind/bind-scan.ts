import { fail, type SourceSpan } from '@millrace/kernel'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { connectTable } from '../../catalog/connector-table.ts'
import type { Relation } from '../relation.ts'
import type { BindContext } from './bind-context.ts'
import { bindTableColumns } from './bind-table.ts'
import { userFunctions } from './user-functions.ts'

/** Reads a table: its columns as declared, computed ones included. */
export function bindScan(table: CatalogTable, span: SourceSpan, context: BindContext): Relation {
  const { factory, table: connected } = connectTable(table, context.connectors, context.secrets)
  const isWriteOnly = !factory.createSource && !factory.sourceMode
  if (isWriteOnly) {
    fail('PLAN_NO_SOURCE', { connector: factory.identifier, table: table.name }, { span })
  }
  factory.validate?.(connected, 'source')
  const { schema, computed, watermark } = bindTableColumns(
    table,
    connected,
    userFunctions(context.catalog, table.path),
  )
  return Object.freeze({
    kind: 'scan',
    table: connected,
    bounded: factory.isBounded?.(connected) ?? false,
    computed,
    watermark,
    schema,
    span,
  })
}
