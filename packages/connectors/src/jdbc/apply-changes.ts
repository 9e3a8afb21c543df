import type pg from 'pg'
import { quoteIdentifier, quoteTable } from '../postgres/postgres-target.ts'
import type { PostgresColumn, PostgresTable } from '../postgres/table-columns.ts'
import type { SinkChanges } from './sink-changes.ts'

type TextRow = readonly (string | null)[]

/** Applies changes in bulk within the caller's transaction: rows travel as one text array per column. */
export async function applyChanges(
  client: pg.Client,
  table: PostgresTable,
  primaryKey: readonly string[],
  changes: SinkChanges,
  rowsPerStatement: number,
): Promise<void> {
  const columnOf = (name: string) => table.columns.find((column) => column.name === name)!
  const columns = changes.columns.map(columnOf)
  const keys = primaryKey.map(columnOf)
  for (const rows of chunks(changes.deletes, rowsPerStatement)) {
    await client.query(deleteSql(table, keys), arraysOf(rows, keys.length))
  }
  for (const rows of chunks(changes.upserts, rowsPerStatement)) {
    await client.query(upsertSql(table, columns, primaryKey), arraysOf(rows, columns.length))
  }
}

export function upsertSql(
  table: PostgresTable,
  columns: readonly PostgresColumn[],
  primaryKey: readonly string[],
): string {
  const names = columns.map(({ name }) => quoteIdentifier(name))
  const cells = columns.map(({ castName }, i) => `s.c${i}::${castName}`)
  const insert = `INSERT INTO ${quoteTable(table)} (${names.join(', ')}) SELECT ${cells.join(', ')} FROM ${source(columns.length)}`
  if (primaryKey.length === 0) return insert
  const rest = columns
    .filter(({ name }) => !primaryKey.includes(name))
    .map(({ name }) => quoteIdentifier(name))
  const action =
    rest.length === 0
      ? 'NOTHING'
      : `UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}`
  return `${insert} ON CONFLICT (${primaryKey.map(quoteIdentifier).join(', ')}) DO ${action}`
}

function deleteSql(table: PostgresTable, keys: readonly PostgresColumn[]): string {
  const same = keys.map(({ name, castName }, i) => `t.${quoteIdentifier(name)} = s.c${i}::${castName}`)
  return `DELETE FROM ${quoteTable(table)} AS t USING ${source(keys.length)} WHERE ${same.join(' AND ')}`
}

function source(width: number): string {
  const arrays = Array.from({ length: width }, (_, i) => `$${i + 1}::text[]`)
  const names = Array.from({ length: width }, (_, i) => `c${i}`)
  return `unnest(${arrays.join(', ')}) AS s(${names.join(', ')})`
}

function arraysOf(rows: readonly TextRow[], width: number): (string | null)[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]!))
}

function* chunks<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
