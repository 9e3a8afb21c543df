import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lineOf, withClient } from './workload.ts'

/** How the sinks differ from those of a run without faults. */
export interface Difference {
  readonly lost: number
  readonly duplicated: number
  readonly detail: readonly string[]
}

type Table = ReadonlyMap<string, string>

/** Compares all sinks with what the input alone says they must hold. */
export async function compareSinks(url: string, filesDir: string, clicksDir: string): Promise<Difference> {
  const lines = readLines(clicksDir).map((text) => (JSON.parse(text) as { id: number }).id)
  const pages = new Map<string, { clicks: number; ms: number }>()
  for (const { page, ms } of lines.map(lineOf)) {
    const sum = pages.get(page) ?? { clicks: 0, ms: 0 }
    pages.set(page, { clicks: sum.clicks + 1, ms: sum.ms + ms })
  }
  const wantedPages = new Map([...pages].map(([page, { clicks, ms }]) => [page, `${clicks}/${ms}`]))
  const slow = lines.map(lineOf).filter(({ ms }) => ms >= 500)
  const [wantedTotals, totals, found] = await withClient(url, async (client) => {
    const read = async (sql: string): Promise<Table> => {
      const { rows } = await client.query<{ key: string; value: string }>(sql)
      return new Map(rows.map(({ key, value }) => [key, value]))
    }
    return [
      await read(`SELECT grp AS key, count(*) || '/' || sum(amount) AS value FROM orders GROUP BY grp`),
      await read(`SELECT grp AS key, orders || '/' || amount AS value FROM totals`),
      await read(`SELECT page AS key, clicks || '/' || ms AS value FROM pages`),
    ]
  })
  const parts = [
    compareTables('totals', wantedTotals, totals),
    compareTables('pages', wantedPages, found),
    compareFiles(
      slow.map(({ id, page }) => `${id} ${page.toUpperCase()}`),
      filesDir,
    ),
  ]
  return {
    lost: parts.reduce((sum, part) => sum + part.lost, 0),
    duplicated: parts.reduce((sum, part) => sum + part.duplicated, 0),
    detail: parts.flatMap(({ detail }) => detail).slice(0, 20),
  }
}

/** A count that is too small is a loss, one too large a duplicate. */
function compareTables(name: string, wanted: Table, found: Table): Difference {
  let [lost, duplicated] = [0, 0]
  const detail: string[] = []
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const [want, have] = [wanted.get(key), found.get(key)]
    if (want === have) continue
    detail.push(`${name}.${key}: ${have ?? 'nothing'} instead of ${want ?? 'nothing'}`)
    if (Number.parseInt(have ?? '0', 10) > Number.parseInt(want ?? '0', 10)) duplicated++
    else lost++
  }
  return { lost, duplicated, detail }
}

function compareFiles(wanted: readonly string[], folder: string): Difference {
  const counts = new Map<string, number>()
  for (const text of readLines(folder)) {
    const { id, page } = JSON.parse(text) as { id: number; page: string }
    counts.set(`${id} ${page}`, (counts.get(`${id} ${page}`) ?? 0) + 1)
  }
  const lost = wanted.filter((line) => !counts.has(line))
  const known = new Set(wanted)
  const twice = [...counts].filter(([line, count]) => count > 1 || !known.has(line))
  return {
    lost: lost.length,
    duplicated: twice.length,
    detail: [
      ...lost.map((line) => `slow: ${line} is missing`),
      ...twice.map(([line, n]) => `slow: ${line} is there ${n} times`),
    ],
  }
}

/** Lines of all visible files; unfinished ones begin with a dot or an underscore. */
function readLines(folder: string): string[] {
  let names: string[]
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
  return names
    .filter(
      (name) => !name.split(path.sep).some((part) => /^[._]/.test(part)) && /\.[a-z]+$|part-/.test(name),
    )
    .flatMap((name) => {
      try {
        return readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EISDIR') return []
        throw error
      }
    })
}
