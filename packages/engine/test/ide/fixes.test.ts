import type { ErrorCode } from '@millrace/kernel'
import { describe, expect, it } from 'vitest'
import { fixesFor } from '../../src/ide/fixes/fixes-for.ts'
import { TABLES } from '../plan/declared-connectors.ts'
import { cursorIn } from './cursor.ts'

/** The statement after the fix of this title (or the first) for this error. */
function fixed(sql: string, code: ErrorCode, title?: string, others: Record<string, string> = {}): string {
  const { workspace, document } = cursorIn(TABLES + sql, others)
  const diagnostic = document.diagnostics.find((each) => each.code === code)
  expect(diagnostic, JSON.stringify(document.diagnostics)).toBeDefined()
  const fixes = fixesFor(diagnostic!, document, workspace)
  const fix = title === undefined ? fixes[0] : fixes.find((each) => each.title === title)
  expect(fix, fixes.map((each) => each.title).join(' / ')).toBeDefined()
  const { lines } = document
  const edits = fix!.edits
    .map(({ span, text }) => ({
      start: lines.offset(span.line, span.column),
      end: lines.offset(span.endLine, span.endColumn),
      text,
    }))
    .toSorted((a, b) => b.start - a.start)
  const text = edits.reduce(
    (all, { start, end, text: added }) => all.slice(0, start) + added + all.slice(end),
    document.text,
  )
  workspace.put('draft', text)
  const left = document.diagnostics.filter((each) => each.code === code)
  expect(left).toEqual([])
  return text.slice(TABLES.length)
}

describe('fixesFor', () => {
  it.each([
    ['SELECT custmer FROM orders', 'SQL_UNKNOWN_COLUMN', 'SELECT customer FROM orders'],
    ['SELECT o.custmer FROM orders o', 'SQL_UNKNOWN_COLUMN', 'SELECT o.customer FROM orders o'],
    ['SELECT id FROM ordrs', 'SQL_UNKNOWN_TABLE', 'SELECT id FROM orders'],
    ['SELECT UPER(s) FROM t', 'SQL_UNKNOWN_FUNCTION', 'SELECT UPPER(s) FROM t'],
    [
      "CREATE TABLE x (a INT) WITH ('connector' = 'gn')",
      'SQL_UNKNOWN_CONNECTOR',
      "CREATE TABLE x (a INT) WITH ('connector' = 'gen')",
    ],
    ['SELECT i AS user FROM t', 'SQL_RESERVED_WORD', 'SELECT i AS `user` FROM t'],
    ['SELECT "a" FROM t', 'SQL_DOUBLE_QUOTES', "SELECT 'a' FROM t"],
    [
      'SELECT customer, id, COUNT(*) FROM orders GROUP BY customer HAVING COUNT(*) > 1',
      'SQL_NOT_GROUPED',
      'SELECT customer, id, COUNT(*) FROM orders GROUP BY customer, id HAVING COUNT(*) > 1',
    ],
    [
      'SELECT customer, COUNT(*) FROM orders',
      'SQL_NOT_GROUPED',
      'SELECT customer, COUNT(*) FROM orders\nGROUP BY customer',
    ],
    [
      "CREATE TABLE x (a INT) WITH ('connector' = 'jdbc')",
      'SQL_MISSING_OPTION',
      "CREATE TABLE x (a INT) WITH ('connector' = 'jdbc',\n'url' = '')",
    ],
    [
      "CREATE TABLE x (a INT, PRIMARY KEY (a)) WITH ('connector' = 'gen')",
      'SQL_PRIMARY_KEY',
      "CREATE TABLE x (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'gen')",
    ],
    [
      'SELECT id FROM orders o JOIN totals s ON o.customer = s.customer JOIN copies c ON c.id = o.id',
      'SQL_AMBIGUOUS_COLUMN',
      'SELECT o.id FROM orders o JOIN totals s ON o.customer = s.customer JOIN copies c ON c.id = o.id',
    ],
    [
      'SELECT 1 FROM orders JOIN orders ON TRUE',
      'SQL_DUPLICATE_ALIAS',
      'SELECT 1 FROM orders JOIN orders AS orders_2 ON TRUE',
    ],
  ] as const)('%s', (sql, code, expected) => {
    expect(fixed(sql, code)).toBe(expected)
  })

  it('takes an unknown option out, or gives it the name that was meant', () => {
    const sql = "CREATE TABLE x (a INT) WITH ('connector' = 'gen', 'pase' = '1 s', 'strict' = 'true')"
    expect(fixed(sql, 'SQL_UNKNOWN_OPTION', "− 'pase'")).toBe(
      "CREATE TABLE x (a INT) WITH ('connector' = 'gen', 'strict' = 'true')",
    )
    expect(fixed(sql, 'SQL_UNKNOWN_OPTION', "'pause'")).toBe(sql.replace('pase', 'pause'))
    const last = "CREATE TABLE x (a INT) WITH ('connector' = 'gen', 'pase' = '1 s')"
    expect(fixed(last, 'SQL_UNKNOWN_OPTION', "− 'pase'")).toBe(
      "CREATE TABLE x (a INT) WITH ('connector' = 'gen')",
    )
  })

  it('copies a definition from another document', () => {
    const others = { other: "CREATE TABLE elsewhere (z INT) WITH ('connector' = 'gen');" }
    expect(fixed('SELECT z FROM elsewhere', 'SQL_UNKNOWN_TABLE', 'CREATE … elsewhere ← other', others)).toBe(
      `${others.other}\n\nSELECT z FROM elsewhere`,
    )
  })

  it('gives a sink that cannot take changes a key', () => {
    const sql = `CREATE TABLE counts (customer INT, n BIGINT) WITH ('connector' = 'jdbc', 'url' = 'x');
INSERT INTO counts SELECT customer, COUNT(*) FROM orders GROUP BY customer`
    expect(fixed(sql, 'PLAN_APPEND_ONLY_SINK')).toContain('n BIGINT,\n  PRIMARY KEY (customer) NOT ENFORCED)')
  })
})
