import type { SslMode } from '../jdbc/jdbc-url.ts'

/** Where to connect, in fields: a URL is never handed to the driver. */
export interface PostgresTarget {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string | undefined
  readonly sslMode: SslMode
}

export interface QualifiedTable {
  readonly schema: string
  readonly table: string
}

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function quoteTable({ schema, table }: QualifiedTable): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`
}

export function quoteLiteral(text: string): string {
  return text.includes('\\')
    ? ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`
}

export function displayTable({ schema, table }: QualifiedTable): string {
  return `${schema}.${table}`
}
