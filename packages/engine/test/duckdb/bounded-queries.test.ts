import { isMillraceError } from '@millrace/kernel'
import { expect, it } from 'vitest'
import { duckRows, openDuck } from './duck-rows.ts'
import { ourRows } from './our-rows.ts'
import { Random } from './random.ts'
import { QueryMaker } from './random-query.ts'
import { duckDefinition, ourDefinition, type RandomTable, randomTables } from './random-tables.ts'

const COUNT = Number(process.env.MILLRACE_DUCKDB_QUERIES ?? 2_000)
const FIRST = Number(process.env.MILLRACE_DUCKDB_SEED ?? 1)
const PER_TABLES = 10

interface Way {
  readonly name: string
  readonly config: Readonly<Record<string, string>>
}
const miniBatch = {
  'table.exec.mini-batch.enabled': 'true',
  'table.exec.mini-batch.allow-latency': '1 s',
  'table.exec.mini-batch.size': '3',
}
const WAYS: readonly Way[] = [
  { name: 'as a stream', config: {} },
  { name: 'at parallelism 3', config: { 'parallelism.default': '3' } },
  { name: 'in mini-batches', config: miniBatch },
]
const BATCH: Way = { name: 'as a batch', config: { 'execution.runtime-mode': 'BATCH' } }

/** Null: the same rows as DuckDB gives. */
async function difference(
  tables: readonly RandomTable[],
  query: string,
  way: Way,
  theirs: readonly string[],
) {
  const script = `${tables.map(ourDefinition).join('\n')}\n${query};`
  try {
    const ours = await ourRows(script, way.config)
    const same = ours.length === theirs.length && ours.every((row, index) => row === theirs[index])
    return same ? null : `ours: ${ours.join(' ; ')}\nDuckDB: ${theirs.join(' ; ')}`
  } catch (error) {
    return isMillraceError(error) ? `${error.code} ${error.message}` : String((error as Error).stack)
  }
}

it(`${COUNT} random queries give DuckDB's rows`, { timeout: 600_000 }, async () => {
  const duck = await openDuck()
  const different: string[] = []
  for (let seed = FIRST; seed < FIRST + COUNT / PER_TABLES; seed++) {
    const random = new Random(seed)
    const isChanging = random.chance(60)
    const tables = randomTables(random, isChanging)
    for (const table of tables) await duck.run(duckDefinition(table))
    for (let n = 0; n < PER_TABLES; n++) {
      const query = new QueryMaker(random, tables).query()
      const theirs = await duckRows(duck, query)
      const way = random.pick(isChanging ? WAYS : [...WAYS, BATCH])
      const found = await difference(tables, query, way, theirs)
      if (found !== null) different.push(`seed ${seed} query ${n + 1}, ${way.name}: ${query}\n${found}`)
    }
  }
  duck.closeSync()
  expect(different.slice(0, 10).join('\n\n')).toBe('')
})
