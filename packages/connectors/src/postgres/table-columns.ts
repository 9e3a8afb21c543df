import { type LogicalType, type PhysicalColumn, typeToString } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import type pg from 'pg'
import { displayTable, type PostgresTarget, type QualifiedTable } from './postgres-target.ts'
import { fitsPostgres, suggestedType } from './postgres-types.ts'

export interface PostgresColumn {
  readonly name: string
  /** Base type's name in pg_type, domains resolved: `int4`, `numeric`, `_text`. */
  readonly typeName: string
  /** As PostgreSQL prints it: `numeric(10,2)`. */
  readonly formatted: string
  /** The type without length or precision, so that a cast to it never cuts a value. */
  readonly castName: string
  readonly typmod: number
}

export interface PostgresTable extends QualifiedTable {
  readonly columns: readonly PostgresColumn[]
  /** Names of the primary key's columns in key order; empty without one. */
  readonly primaryKey: readonly string[]
  /** Column lists of all unique keys that ON CONFLICT can name. */
  readonly uniqueKeys: readonly (readonly string[])[]
  /** d default, n nothing, f full, i index. */
  readonly replicaIdentity: string
}

/** Looks the table up; without a schema, along the session's search path. */
export async function fetchTable(
  client: pg.Client,
  target: PostgresTarget,
  schema: string | null,
  table: string,
): Promise<PostgresTable> {
  const found = await client.query<{ oid: string; nspname: string; relreplident: string }>(
    `SELECT c.oid, n.nspname, c.relreplident FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND CASE WHEN $2::text IS NULL THEN pg_table_is_visible(c.oid) ELSE n.nspname = $2 END`,
    [table, schema],
  )
  const relation = found.rows[0]
  if (relation === undefined) {
    const name = schema === null ? table : displayTable({ schema, table })
    return fail('POSTGRES_TABLE_MISSING', { database: target.database, table: name })
  }
  const columns = await client.query<{
    attname: string
    typname: string
    formatted: string
    cast: string
    typmod: string
  }>(
    `SELECT a.attname, b.typname, format_type(a.atttypid, a.atttypmod) AS formatted,
            format_type(a.atttypid, -1) AS cast,
            CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END AS typmod
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
     WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [relation.oid],
  )
  const keys = await client.query<{ indisprimary: string; names: string }>(
    `SELECT i.indisprimary, (SELECT json_agg(a.attname ORDER BY k.ord)
       FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, ord)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum WHERE k.ord <= i.indnkeyatts) AS names
     FROM pg_index i WHERE i.indrelid = $1 AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
       AND i.indimmediate`,
    [relation.oid],
  )
  const uniqueKeys = keys.rows.map((row) => JSON.parse(row.names) as string[])
  return {
    schema: relation.nspname,
    table,
    columns: columns.rows.map(({ attname, typname, formatted, cast, typmod }) => ({
      name: attname,
      typeName: typname,
      formatted,
      castName: cast,
      typmod: Number(typmod),
    })),
    primaryKey: uniqueKeys[keys.rows.findIndex((row) => row.indisprimary === 't')] ?? [],
    uniqueKeys,
    replicaIdentity: relation.relreplident,
  }
}

/** The table's columns that are declared, checked: each is there, of a type that fits. */
export function matchColumns(table: PostgresTable, declared: readonly PhysicalColumn[]): PostgresColumn[] {
  const names = table.columns.map(({ name }) => name)
  return declared.map((column) => {
    const actual = table.columns.find(({ name }) => name === column.name)
    const span = column.span && { span: column.span }
    if (actual === undefined) {
      const columns = names.join(', ')
      return fail(
        'POSTGRES_COLUMN_MISSING',
        { table: displayTable(table), column: column.name, columns },
        span,
      )
    }
    if (!fitsPostgres(actual, column.type)) {
      const params = { table: displayTable(table), column: column.name, actual: actual.formatted }
      const suggestion = suggestedType(actual)
      fail('POSTGRES_TYPE_MISMATCH', { ...params, declared: typeText(column.type), suggestion }, span)
    }
    return actual
  })
}

export function typeText(type: LogicalType): string {
  return typeToString({ ...type, nullable: true })
}
