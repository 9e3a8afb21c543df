import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkScript, planScript } from '../../src/plan/plan-script.ts'
import { sqlStatement } from '../sql/sql-arbitrary.ts'
import { connectors, TABLES } from './declared-connectors.ts'

/** Expressions that are mostly well typed: numbers, texts and conditions, with an aggregate or a slip now and then. */
const { number, text, condition } = fc.letrec<{ number: string; text: string; condition: string }>((tie) => {
  const [number, text, condition] = [tie('number'), tie('text'), tie('condition')]
  const numbers = fc.constantFrom('+', '-', '*', '/')
  const comparisons = fc.constantFrom('=', '<>', '<', '>=', 'IS DISTINCT FROM')
  return {
    number: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'typed' },
      fc.constantFrom('i', 'n', 'l', 'd10', 'd', 'ti', '1', '1.5', '2e0', 'NULL', 'YEAR(ts)'),
      fc.tuple(number, numbers, number).map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc
        .tuple(fc.constantFrom('ABS', 'COALESCE', 'ROUND', 'SIGN', '-'), number)
        .map(([f, x]) => `${f}(${x})`),
      fc.tuple(condition, number, number).map(([c, x, y]) => `CASE WHEN ${c} THEN ${x} ELSE ${y} END`),
      fc.tuple(number, number).map(([x, y]) => `NULLIF(${x}, ${y})`),
      text.map((x) => `CHAR_LENGTH(${x})`),
      number.map((x) => `SUM(${x})`),
    ),
    text: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'typed' },
      fc.constantFrom('s', 'c', 'v', "'x'", "''"),
      fc.tuple(text, text).map(([l, r]) => `${l} || ${r}`),
      text.map((x) => `UPPER(${x})`),
      fc.oneof(number, condition, text).map((x) => `CAST(${x} AS STRING)`),
      text.map((x) => `MAX(${x})`),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'typed' },
      fc.constantFrom('b', 'TRUE', 'i IS NULL', 'zzz'),
      fc.tuple(number, comparisons, number).map(([l, o, r]) => `${l} ${o} ${r}`),
      fc.tuple(text, comparisons, text).map(([l, o, r]) => `${l} ${o} ${r}`),
      fc.tuple(condition, fc.constantFrom('AND', 'OR'), condition).map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(number, number, number).map(([x, l, h]) => `${x} BETWEEN ${l} AND ${h}`),
      fc.tuple(text, text).map(([x, y]) => `${x} IN (${y}, 'a')`),
    ),
  }
})
const source = fc.constantFrom(
  't',
  "TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' DAY))",
  '(SELECT * FROM t WHERE i > 1) x',
)
const query = fc
  .record({
    items: fc.array(fc.oneof(number, text, condition), { minLength: 1, maxLength: 3 }),
    source,
    where: fc.option(condition),
    keys: fc.option(fc.constantFrom('i', 's, n', 'i + 1')),
    distinct: fc.boolean(),
  })
  .map(({ items, source, where, keys, distinct }) => {
    const from = `FROM ${source}${where ? ` WHERE ${where}` : ''}`
    const list = keys ? `${keys}, COUNT(*)` : items.join(', ')
    return `SELECT ${distinct ? 'DISTINCT ' : ''}${list} ${from}${keys ? ` GROUP BY ${keys}` : ''}`
  })

it('checks any statement without an exception, and what is found good can be planned', () => {
  let good = 0
  fc.assert(
    fc.property(fc.oneof({ arbitrary: query, weight: 3 }, { arbitrary: sqlStatement, weight: 1 }), (sql) => {
      const diagnostics = checkScript(TABLES + sql, { connectors })
      for (const { code } of diagnostics) expect(code).toMatch(/^(SQL|PLAN|ADVICE|ENGINE)_/)
      const isWrong = diagnostics.some(({ severity }) => severity === 'error')
      if (isWrong || !/^(SELECT|INSERT|WITH|VALUES|\()/.test(sql)) return
      good++
      expect(planScript(TABLES + sql, { connectors, mode: { kind: 'run' } }).sinks).toHaveLength(1)
    }),
    { numRuns: 1500 },
  )
  expect(good).toBeGreaterThan(200)
})
