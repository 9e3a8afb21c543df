import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { instance } from './test.ts'

function read(...parts: string[]): string {
  return readFileSync(path.join(instance.dataDir, ...parts), 'utf8').trim()
}

export function samplePort(): number {
  return Number(read('ports', 'postgres-sample'))
}

/** Rows of a query against the sample shop's own database, past all of Millrace. */
export async function sampleRows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: samplePort(),
    user: 'postgres',
    password: read('keys', 'sample-db'),
    database: 'shop',
  })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}
