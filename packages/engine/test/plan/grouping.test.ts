import { describe, expect, it } from 'vitest'
import { explained, nodesOf, planOf, typesOf } from './plan-of.ts'
import { refusals } from './refusals.ts'

const setsOf = (groupBy: string): string[] => {
  const node = nodesOf(planOf(`SELECT COUNT(*) FROM t GROUP BY ${groupBy}`)).find(
    ({ kind }) => kind === 'expand',
  )
  if (node?.kind !== 'expand') return []
  const names = node.input.schema.fields.map(({ name }) => name)
  return node.projections.map((projection) =>
    projection
      .slice(0, -1)
      .flatMap((each) => (each.kind === 'column' ? [names[each.index]!] : []))
      .join(','),
  )
}

describe('GROUPING SETS, ROLLUP and CUBE', () => {
  it.each([
    ['GROUPING SETS ((s), (i), ())', ['s', 'i', '']],
    ['GROUPING SETS (s, i)', ['s', 'i']],
    ['ROLLUP (s, i)', ['s,i', 's', '']],
    ['CUBE (s, i)', ['s,i', 's', 'i', '']],
    ['s, ROLLUP (i)', ['s,i', 's']],
    ['ROLLUP (s), CUBE (i)', ['s,i', 's', 'i', '']],
    ['GROUPING SETS (s, ROLLUP (i, l))', ['s', 'i,l', 'i', '']],
    ['CUBE ((s, i), l)', ['s,i,l', 's,i', 'l', '']],
    ['ROLLUP ((s, i), l)', ['s,i,l', 's,i', '']],
    ['GROUPING SETS ((s, i), (l)), b', ['s,i,b', 'b,l']],
    ['GROUPING SETS (GROUPING SETS (s, i), l)', ['s', 'i', 'l']],
    ['GROUPING SETS ((s))', []],
    ['DISTINCT ROLLUP (s), ROLLUP (s)', ['s', '']],
  ])('%s', (groupBy, sets) => {
    expect(setsOf(groupBy)).toEqual(sets)
  })

  it('a row goes to each set, with NULL for what is not in it; what is aggregated stays', () => {
    expect(explained('SELECT s, SUM(i) FROM t GROUP BY CUBE (s, i)')).toContain(
      'Expand(projects=[{s, i, $f2, 0 AS $e}, {s, null AS i, $f2, 1 AS $e}, {null AS s, i, $f2, 2 AS $e}, {null AS s, null AS i, $f2, 3 AS $e}])',
    )
  })

  it('keys that a set leaves out may be NULL, others not', () => {
    expect(typesOf('SELECT n, COUNT(*), SUM(n) FROM t GROUP BY ROLLUP (n)')).toEqual([
      'INT',
      'BIGINT NOT NULL',
      'INT NOT NULL',
    ])
    expect(typesOf('SELECT n, l FROM t GROUP BY n, ROLLUP (l)')).toEqual(['INT NOT NULL', 'BIGINT'])
  })

  it('GROUPING, GROUPING_ID and GROUP_ID tell the sets apart', () => {
    const plan = explained('SELECT GROUPING(s), GROUPING_ID(s, i), GROUP_ID() FROM t GROUP BY ROLLUP (s, i)')
    expect(plan).toContain('CASE(($e = 0), 0, ($e = 1), 0, 1)')
    expect(plan).toContain('CASE(($e = 0), 0, ($e = 1), 1, 3)')
    expect(typesOf('SELECT GROUPING(s), GROUP_ID() FROM t GROUP BY ROLLUP (s, i)')).toEqual([
      'BIGINT NOT NULL',
      'BIGINT NOT NULL',
    ])
  })

  it.each([
    'SELECT s, GROUPING(s) FROM t GROUP BY s',
    'SELECT s, COUNT(*) FROM t GROUP BY CUBE (s, i) HAVING GROUPING(s) = 1',
    'SELECT s, COUNT(*) FROM t GROUP BY CUBE (s, i) ORDER BY GROUPING(s) LIMIT 2',
    "SELECT GROUPING(i) + 1, CASE WHEN GROUPING(i) = 1 THEN 'all' ELSE 'one' END FROM t GROUP BY ROLLUP (i)",
    'SELECT GROUPING(i + 1) FROM t GROUP BY ROLLUP (i + 1)',
    'SELECT s, UPPER(s), COUNT(*) FROM t GROUP BY ROLLUP (s)',
    'SELECT s, COUNT(DISTINCT i) FROM t GROUP BY ROLLUP (s)',
    'SELECT DISTINCT s, i FROM t GROUP BY ROLLUP (s, i)',
    'SELECT s, SUM(i) OVER (PARTITION BY GROUPING(s) ORDER BY s) FROM t GROUP BY s, i',
    'SELECT SUM(i) FROM t GROUP BY ()',
  ])('%s', (sql) => {
    expect(refusals(sql)).toEqual([])
  })

  it.each([
    ['SELECT s, GROUPING(l) FROM t GROUP BY CUBE (s, i)', '1:20 SQL_GROUPING'],
    ['SELECT GROUPING(l) FROM t', '1:8 SQL_GROUPING'],
    ['SELECT l FROM t GROUP BY CUBE (s, i)', '1:8 SQL_NOT_GROUPED'],
    ['SELECT GROUPING() FROM t GROUP BY ROLLUP (i)', 'SQL_GROUPING'],
    ['SELECT GROUP_ID(i) FROM t GROUP BY ROLLUP (i)', 'SQL_GROUPING'],
  ])('%s → %s', (sql, expected) => {
    expect(refusals(sql)).toEqual([expect.stringContaining(expected)])
  })

  it('CUBE of many columns is refused, not slow', () => {
    const columns = ['i', 'n', 'l', 'ti', 'f', 'd', 's', 'c', 'v', 'b', 'da', 'tm', 'ts'].join(', ')
    expect(refusals(`SELECT COUNT(*) FROM t GROUP BY CUBE (${columns})`)).toEqual([
      expect.stringContaining('SQL_GROUPING'),
    ])
  })
})

describe('GROUP BY as Flink reads it', () => {
  it.each([
    ["SELECT s || 'x' FROM t GROUP BY s", null],
    ['SELECT UPPER(s) FROM t GROUP BY UPPER(s)', null],
    ['SELECT UPPER(s), LOWER(s) FROM t GROUP BY UPPER(s)', '1:24 SQL_NOT_GROUPED'],
    ['SELECT i + 1 + 2, COUNT(*) FROM t GROUP BY i + 1', null],
    ['SELECT i, COUNT(*) FROM t GROUP BY i + 1', '1:8 SQL_NOT_GROUPED'],
    ['SELECT s, COUNT(*) FROM t GROUP BY 1', '1:8 SQL_NOT_GROUPED'],
    ['SELECT 1, COUNT(*) FROM t GROUP BY 1, 2', null],
    ['SELECT s AS k, COUNT(*) FROM t GROUP BY k', '1:41 SQL_UNKNOWN_COLUMN'],
    ['SELECT s, COUNT(*) AS k FROM t GROUP BY s HAVING k > 1', '1:50 SQL_UNKNOWN_COLUMN'],
    ['SELECT * FROM t GROUP BY s', 'SQL_NOT_GROUPED'],
    ['SELECT i FROM t HAVING i > 1', 'SQL_NOT_GROUPED'],
    ['SELECT 1 FROM t HAVING COUNT(*) > 1', null],
    ['SELECT t.i, COUNT(*) FROM t GROUP BY i', null],
    ['SELECT SUM(COUNT(*)) FROM t', '1:8 SQL_AGGREGATE_PLACE'],
    ['SELECT COUNT(*) FROM t WHERE COUNT(*) > 1', '1:30 SQL_AGGREGATE_PLACE'],
    ['SELECT s, SUM(i) FROM t GROUP BY s, SUM(i)', '1:37 SQL_AGGREGATE_PLACE'],
    ['SELECT SUM(i) FILTER (WHERE SUM(i) > 1) FROM t', '1:29 SQL_AGGREGATE_PLACE'],
    ['SELECT SUM(DISTINCT i) FILTER (WHERE i > 1), COUNT(DISTINCT l) FROM t', null],
    ['SELECT s, i FROM t GROUP BY (s, i)', null],
    ['SELECT s, MAX(i) FROM t', '1:8 SQL_NOT_GROUPED'],
  ])('%s → %s', (sql, expected) => {
    const found = refusals(sql)
    if (expected === null) expect(found).toEqual([])
    else expect(found[0]).toContain(expected)
  })

  it('only a group that cannot be empty has a sum that is never NULL', () => {
    expect(typesOf('SELECT SUM(n) FROM t')).toEqual(['INT'])
    expect(typesOf('SELECT SUM(n) FROM t GROUP BY ()')).toEqual(['INT'])
    expect(typesOf('SELECT SUM(n) FROM t GROUP BY s')).toEqual(['INT NOT NULL'])
    expect(typesOf('SELECT SUM(n) FILTER (WHERE b) FROM t GROUP BY s')).toEqual(['INT'])
  })

  it.each([
    ['SELECT id, MAX(amount), MIN(state) FROM orders GROUP BY id', false],
    ['SELECT id, state, SUM(DISTINCT amount) FROM orders GROUP BY id, state', false],
    [
      'SELECT id, MAX(customer) FROM (SELECT o.id, o.customer FROM orders o JOIN orders p ON o.id = p.id) GROUP BY id',
      false,
    ],
    ['SELECT id, COUNT(amount) FROM orders GROUP BY id', true],
    ['SELECT id, MAX(amount) FILTER (WHERE customer > 1) FROM orders GROUP BY id', true],
    ['SELECT customer, MAX(amount) FROM orders GROUP BY customer', true],
  ])('groups of one row each are rows: %s', (sql, isGrouped) => {
    expect(nodesOf(planOf(sql)).some(({ kind }) => kind === 'group-aggregate')).toBe(isGrouped)
  })
})
