import type { PhysicalColumn } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { displayTable } from '../postgres/postgres-target.ts'
import { fitsPostgres } from '../postgres/postgres-types.ts'
import { type PostgresTable, typeText } from '../postgres/table-columns.ts'
import type { PgoutputMessage } from './pgoutput-message.ts'

/** Type names of the fixed object ids; what is not here is text to us, or a type of the user's. */
const typeNames: Readonly<Record<number, string>> = {
  16: 'bool',
  17: 'bytea',
  20: 'int8',
  21: 'int2',
  23: 'int4',
  26: 'oid',
  700: 'float4',
  701: 'float8',
  1082: 'date',
  1083: 'time',
  1114: 'timestamp',
  1184: 'timestamptz',
  1700: 'numeric',
  1000: '_bool',
  1001: '_bytea',
  1005: '_int2',
  1007: '_int4',
  1009: '_text',
  1015: '_varchar',
  1016: '_int8',
  1021: '_float4',
  1022: '_float8',
  1115: '_timestamp',
  1182: '_date',
  1183: '_time',
  1185: '_timestamptz',
  1231: '_numeric',
  2951: '_uuid',
}
const FIRST_USER_OID = 16_384

/** Where in a change's tuple the declared columns and the key lie. */
export interface RelationMapping {
  readonly columns: readonly number[]
  readonly key: readonly number[]
  /** Set when the table no longer fits what was declared: told once a change must be read by it. */
  readonly misfit: string | null
}

export function mapRelation(
  relation: PgoutputMessage & { tag: 'relation' },
  table: PostgresTable,
  declared: readonly PhysicalColumn[],
): RelationMapping {
  const indexOf = (name: string) => relation.columns.findIndex((column) => column.name === name)
  let misfit: string | null = null
  const columns = declared.map(({ name, type }) => {
    const index = indexOf(name)
    const column = relation.columns[index]
    if (column === undefined) misfit ??= `column '${name}' was dropped or renamed`
    else {
      const typeName = typeNameOf(column.typeOid, name, table)
      if (!fitsPostgres({ typeName, typmod: column.typmod }, type)) {
        misfit ??= `column '${name}' is now ${typeName}, which does not fit the declared ${typeText(type)}`
      }
    }
    return index
  })
  const key = table.primaryKey.map(indexOf)
  if (key.includes(-1)) misfit ??= `the primary key (${table.primaryKey.join(', ')}) changed`
  return { columns, key, misfit }
}

export function failSchemaChanged(table: PostgresTable, change: string): never {
  return fail('CDC_SCHEMA_CHANGED', { table: displayTable(table), change })
}

function typeNameOf(oid: number, column: string, table: PostgresTable): string {
  const known = typeNames[oid]
  if (known !== undefined) return known
  if (oid < FIRST_USER_OID) return 'text'
  return table.columns.find(({ name }) => name === column)?.typeName ?? 'text'
}
