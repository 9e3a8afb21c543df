import pg from 'pg'

export async function sql<Row extends pg.QueryResultRow = Record<string, never>>(
  url: string,
  text: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const result = await client.query<Row>(text)
    return result.rows
  } finally {
    await client.end()
  }
}

/** The options by which connectors name the same database. */
export function optionsOf(url: string) {
  const { hostname, port, pathname, username, password } = new URL(url)
  const database = pathname.slice(1)
  return {
    jdbc: {
      url: `jdbc:postgresql://${hostname}:${port}/${database}`,
      username: decodeURIComponent(username),
      password: decodeURIComponent(password),
    },
    cdc: {
      hostname,
      port: Number(port),
      'database-name': database,
      username: decodeURIComponent(username),
      password: decodeURIComponent(password),
      'schema-name': 'public',
    },
  }
}
