import { expect, it } from 'vitest'
import { ourRows } from './our-rows.ts'
import { Random } from './random.ts'
import { ExpressionMaker } from './random-expression.ts'
import { QueryMaker } from './random-query.ts'
import { ourDefinition, randomTables } from './random-tables.ts'

const COUNT = Number(process.env.MILLRACE_PARTITION_CHECKS ?? 150)
const FIRST = Number(process.env.MILLRACE_DUCKDB_SEED ?? 1)

/**
 * Ternary logic partitioning and non-optimising reference construction (Rigger and Su, 2020): a condition is TRUE,
 * FALSE or NULL of each row, so three queries together are the one without it; and as a column it is TRUE as often as
 * it lets a row through.
 */
it(`${COUNT} sources fall apart by a condition into what they were`, { timeout: 300_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const random = new Random(seed)
    const tables = randomTables(random, random.chance(60))
    const source = new QueryMaker(random, tables).source(2)
    const condition = new ExpressionMaker(random, source.columns).condition(3)
    const columns = source.columns.slice(0, 6).map(({ name }, index) => `${name} AS c${index}`)
    const definitions = tables.map(ourDefinition).join('\n')
    const rows = (select: string, where: string) =>
      ourRows(`${definitions}\nSELECT ${select} FROM ${source.text}${where};`, {})
    const all = columns.join(', ')
    const whole = await rows(all, '')
    const [isTrue, isFalse, isNull] = [
      await rows(all, ` WHERE ${condition}`),
      await rows(all, ` WHERE NOT (${condition})`),
      await rows(all, ` WHERE (${condition}) IS NULL`),
    ]
    const about = `seed ${seed}: ${source.text} WHERE ${condition}`
    expect([...isTrue, ...isFalse, ...isNull].sort(), about).toEqual(whole)
    const asColumn = await rows(`${condition} AS c`, '')
    expect(asColumn.filter((cell) => cell === 'true').length, about).toBe(isTrue.length)
  }
})
