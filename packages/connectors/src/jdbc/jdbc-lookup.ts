import type {
  ConnectorEnvironment,
  ConnectorTable,
  LookupContext,
  LookupReader,
  Row,
} from '@millrace/engine/connect'
import type pg from 'pg'
import { connectPostgres } from '../postgres/connect-postgres.ts'
import { failStatement, isTransient } from '../postgres/postgres-failure.ts'
import { displayTable } from '../postgres/postgres-target.ts'
import { readPostgresCell, toPostgresText } from '../postgres/postgres-text.ts'
import { fetchTable, matchColumns, type PostgresTable } from '../postgres/table-columns.ts'
import { jdbcTable } from './jdbc-table.ts'
import { lookupQuery } from './lookup-query.ts'

type TextRow = (string | null)[]

interface Session {
  readonly client: pg.Client
  readonly found: PostgresTable
  readonly text: string
}

const STATEMENT_TIMEOUT_MS = 60_000
const PAUSE_MS = 200

/** Answers lookups from a table: one statement for many keys, on as many sessions as questions are asked at once. */
export class JdbcLookup implements LookupReader {
  readonly maxKeys = 1000
  readonly #table: ConnectorTable
  readonly #environment: ConnectorEnvironment
  readonly #context: LookupContext
  /** Open and not in use. */
  readonly #idle: Session[] = []
  readonly #all = new Set<Session>()

  constructor(table: ConnectorTable, environment: ConnectorEnvironment, context: LookupContext) {
    this.#table = table
    this.#environment = environment
    this.#context = context
  }

  async lookup(keys: readonly Row[]): Promise<readonly (readonly Row[])[]> {
    const most = Number(this.#table.options['lookup.max-retries'] ?? 3)
    for (let retries = 0; ; retries++) {
      try {
        return await this.#ask(keys)
      } catch (error) {
        if (retries >= most || this.#context.signal.aborted || !isTransient(error)) throw error
        await this.#pause(PAUSE_MS * 2 ** retries)
      }
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#all].map(({ client }) => client.end()))
  }

  async #ask(keys: readonly Row[]): Promise<readonly (readonly Row[])[]> {
    const { target, name } = jdbcTable(this.#table)
    let session: Session | undefined
    try {
      session = this.#idle.pop() ?? (await this.#open())
      const result = await session.client.query<TextRow>({
        name: 'lookup',
        text: session.text,
        values: this.#arraysOf(keys),
        rowMode: 'array',
      })
      const answers = this.#answers(keys.length, result.rows, session.found)
      this.#idle.push(session)
      return answers
    } catch (error) {
      if (session !== undefined) await this.#drop(session)
      return failStatement(target, name, error)
    }
  }

  #arraysOf(keys: readonly Row[]): (string | null)[][] {
    return this.#context.keyColumns.map((place, i) => {
      const { type } = this.#table.columns[place]!
      return keys.map((key) => toPostgresText(key[i]!, type))
    })
  }

  #answers(length: number, rows: readonly TextRow[], found: PostgresTable): Row[][] {
    const answers: Row[][] = Array.from({ length }, () => [])
    const { columns } = this.#table
    const shown = displayTable(found)
    for (const [place, ...cells] of rows) {
      const row = columns.map(({ name, type }, i) => readPostgresCell(cells[i]!, type, name, shown))
      answers[Number(place) - 1]!.push(row)
    }
    return answers
  }

  async #open(): Promise<Session> {
    const { target, schema, name } = jdbcTable(this.#table)
    const client = await connectPostgres(target, this.#environment, {
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      applicationName: 'millrace jdbc lookup',
    })
    try {
      const found = await fetchTable(client, target, schema, name)
      const columns = matchColumns(found, this.#table.columns)
      const keys = this.#context.keyColumns.map((place) => columns[place]!)
      const session = { client, found, text: lookupQuery(found, columns, keys) }
      this.#all.add(session)
      return session
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
  }

  async #drop(session: Session): Promise<void> {
    this.#all.delete(session)
    await session.client.end().catch(() => {})
  }

  #pause(ms: number): Promise<void> {
    const { signal } = this.#context
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      function done() {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      signal.addEventListener('abort', done)
    })
  }
}
