import type { SourceSplit } from '@millrace/engine/connect'
import { quoteIdentifier, quoteTable } from '../postgres/postgres-target.ts'
import type { PostgresColumn, PostgresTable } from '../postgres/table-columns.ts'

/**
 * A part of a scan. With a primary key, `after` is the key of the last row read, and the scan goes on behind it.
 * Without, `skip` rows have been read: a scan that is interrupted is exact only if the table did not change.
 */
export interface ScanSplit extends SourceSplit {
  readonly lower: number | null
  readonly upper: number | null
  readonly after: readonly string[] | null
  readonly skip: number
}

/** The declared columns, then the key's, from where the split stands. */
export function scanQuery(
  table: PostgresTable,
  columns: readonly PostgresColumn[],
  partitionColumn: string | null,
  split: ScanSplit,
): { text: string; values: string[] } {
  const keys = table.primaryKey.map((name) => table.columns.find((column) => column.name === name)!)
  const selected = [...columns, ...keys].map(({ name }) => column(name))
  const values: string[] = []
  const parameter = (value: string) => `$${values.push(value)}`
  const conditions: string[] = []
  if (partitionColumn !== null && split.lower !== null && split.upper !== null) {
    const [low, high] = [parameter(String(split.lower)), parameter(String(split.upper))]
    conditions.push(`${column(partitionColumn)} BETWEEN ${low}::numeric AND ${high}::numeric`)
  }
  if (split.after !== null) {
    const after = keys.map(({ castName }, i) => `${parameter(split.after![i]!)}::text::${castName}`)
    conditions.push(`(${keys.map(({ name }) => column(name)).join(', ')}) > (${after.join(', ')})`)
  }
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  const order = keys.length === 0 ? '' : ` ORDER BY ${keys.map(({ name }) => column(name)).join(', ')}`
  const offset = keys.length === 0 && split.skip > 0 ? ` OFFSET ${split.skip}` : ''
  return {
    text: `SELECT ${selected.join(', ') || '1'} FROM ${quoteTable(table)} AS t${where}${order}${offset}`,
    values,
  }
}

/** The scan cut into parts of one numeric column, as Flink cuts it: both bounds belong to it. */
export function scanSplits(partition: { num: number; lower: number; upper: number } | null): ScanSplit[] {
  if (partition === null) return [{ id: 'scan-0', lower: null, upper: null, after: null, skip: 0 }]
  const { lower, upper } = partition
  const total = Math.max(0, upper - lower + 1)
  const num = Math.min(partition.num, total)
  return Array.from({ length: num }, (_, i) => ({
    id: `scan-${i}`,
    lower: lower + Math.floor((total * i) / num),
    upper: lower + Math.floor((total * (i + 1)) / num) - 1,
    after: null,
    skip: 0,
  }))
}

/** Qualified, so that ORDER BY and WHERE mean the table's column and not the output's. */
function column(name: string): string {
  return `t.${quoteIdentifier(name)}`
}
