import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

export async function openDuck(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:')
  return instance.connect()
}

/** The rows of a query as `ourRows` writes them; sorted. */
export async function duckRows(duck: DuckDBConnection, sql: string): Promise<string[]> {
  const result = await duck.runAndReadAll(sql)
  return result
    .getRowsJson()
    .map((row) => row.map((cell) => (cell === null ? 'NULL' : String(cell))).join('|'))
    .sort()
}
