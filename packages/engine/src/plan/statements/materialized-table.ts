import { fail } from '@millrace/kernel'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { checkDistribution, checkKey, checkPhysical } from '../../catalog/define-column.ts'
import { mergeOptions } from '../../catalog/merge-options.ts'
import { constraintName } from '../../catalog/table-parts.ts'
import type {
  AlterMaterializedTable,
  CreateMaterializedTable,
  Freshness,
  RefreshMode,
} from '../../sql/ast/table-nodes.ts'
import type { RowField } from '../../types/logical-type.ts'
import { physicalColumns } from './physical-columns.ts'
import type { SessionAccess } from './session-statement.ts'
import { unsupported } from './unsupported.ts'

/** Units of freshness with how many of them make the next larger one. */
const UNITS: Readonly<Record<string, number>> = { SECOND: 60, MINUTE: 60, HOUR: 24, DAY: 1 }

export function createMaterializedTable(statement: CreateMaterializedTable, session: SessionAccess): void {
  const { catalog, context } = session
  if (statement.freshness) checkFreshness(statement.freshness, statement.refreshMode)
  const { fields } = context.bindQuery(statement.query, context).schema
  const path = catalog.qualify(statement.name)
  const columns = physicalColumns(fields)
  refuseNullableKey(statement, fields)
  const table: CatalogTable = Object.freeze({
    kind: 'table',
    name: path.name,
    path,
    temporary: false,
    materialized: true,
    comment: statement.comment?.value ?? null,
    span: statement.name.span,
    columns,
    watermark: null,
    primaryKey: statement.primaryKey ? checkKey(statement.primaryKey, columns) : [],
    constraint: constraintName(statement.primaryKey),
    partitions: [],
    partitionKeys: checkPhysical('PARTITIONED BY', statement.partitionedBy, columns),
    distribution: checkDistribution(statement.distribution, columns),
    options: mergeOptions(undefined, statement.options),
  })
  // Whether the name is free is known only where the table would be kept.
  if (catalog.database(path.catalog, path.database) && !catalog.permanentAt(path))
    session.catalog = catalog.with(table)
  session.notice(unsupported('CREATE MATERIALIZED TABLE', statement.span))
}

function refuseNullableKey({ primaryKey }: CreateMaterializedTable, fields: readonly RowField[]): void {
  for (const { name, span } of primaryKey?.columns ?? []) {
    if (fields.find((field) => field.name === name)?.type.nullable)
      fail('SQL_PRIMARY_KEY', { reason: `${name} NULL` }, { span })
  }
}

function checkFreshness(freshness: Freshness, mode: RefreshMode | null): void {
  const { value, from, to, negative, span } = freshness
  const refuse = (reason: string): never => fail('SQL_FRESHNESS_VALUE', { reason }, { span })
  const larger = UNITS[from]
  if (to !== null || larger === undefined) refuse(to === null ? from : `${from} TO ${to}`)
  if (negative || !/^\d+$/.test(value.trim()) || Number(value) === 0) refuse(value)
  const count = Number(value)
  const divides = from === 'DAY' ? count === 1 : count < larger! && larger! % count === 0
  if (mode === 'FULL' && !divides) refuse(`${value} ${from}`)
}

export function alterMaterializedTable(statement: AlterMaterializedTable, session: SessionAccess): void {
  const { action, name, span } = statement
  const { catalog, context } = session
  const feature = `ALTER MATERIALIZED TABLE … ${action.kind.toUpperCase().replaceAll('-', ' ')}`
  switch (action.kind) {
    case 'suspend':
    case 'resume':
    case 'refresh':
      break
    // Flink's parser reads these, and no planner of 2.2 carries them out.
    case 'set-options':
    case 'reset-options':
    case 'set-freshness':
    case 'set-refresh-mode':
      fail('SQL_UNSUPPORTED_FEATURE', { feature }, { span })
      break
    case 'as':
    case 'add':
    case 'modify':
    case 'drop-distribution': {
      const entry = catalog.resolve(name)
      if (entry.kind === 'view' || !entry.materialized) {
        const params = { name: entry.name, is: entry.kind.toUpperCase(), expected: 'MATERIALIZED TABLE' }
        fail('SQL_WRONG_KIND', params, { span: name.span })
      }
      if (action.kind === 'as') context.bindQuery(action.query, context)
    }
  }
  session.notice(unsupported(feature, span))
}
