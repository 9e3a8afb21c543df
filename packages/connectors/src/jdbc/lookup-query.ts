import { quoteIdentifier, quoteTable } from '../postgres/postgres-target.ts'
import type { PostgresColumn, PostgresTable } from '../postgres/table-columns.ts'

/** Types that compare with the column by its index, and hold every value a key may have. */
const COMPARED: Readonly<Record<string, string>> = {
  int2: 'int8',
  int4: 'int8',
  int8: 'int8',
  varchar: 'text',
  text: 'text',
}

/**
 * Asks for the rows of many keys at once: each key's place in the question, then the declared columns. Keys travel as
 * one text array per column, so that the statement stays the same and is prepared once.
 */
export function lookupQuery(
  table: PostgresTable,
  columns: readonly PostgresColumn[],
  keys: readonly PostgresColumn[],
): string {
  const names = keys.map((_, i) => `k${i}`)
  const arrays = keys.map((_, i) => `$${i + 1}::text[]`)
  const same = keys.map(({ name, typeName, castName }, i) => {
    const type = COMPARED[typeName] ?? castName
    return `t.${quoteIdentifier(name)} = k.k${i}::${type}`
  })
  const selected = ['k.place', ...columns.map(({ name }) => `t.${quoteIdentifier(name)}`)]
  return `SELECT ${selected.join(', ')} FROM unnest(${arrays.join(', ')}) WITH ORDINALITY AS k(${names.join(', ')}, place) JOIN ${quoteTable(table)} AS t ON ${same.join(' AND ')}`
}
