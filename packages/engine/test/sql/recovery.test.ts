import { describe, expect, it } from 'vitest'
import { parseScript } from '../../src/sql/parse-script.ts'

/** `line:column message`, without what was expected. */
function problems(text: string): string[] {
  return parseScript(text).diagnostics.map(
    ({ span, message }) => `${span.line}:${span.column} ${message.replace(/: expected .*/, '')}`,
  )
}

describe('several errors of one statement', () => {
  it.each([
    ['SELECT a b c FROM t WHERE = 1', ["1:12 Syntax error at 'c'", "1:27 Syntax error at '='"]],
    [
      'SELECT a +, b * FROM t GROUP a',
      ["1:10 Syntax error at ','", "1:15 Syntax error at 'FROM'", "1:30 Syntax error at 'a'"],
    ],
    [
      'SELECT FROM t WHERE a LIKE ORDER BY',
      [
        "1:8 Syntax error at 'FROM'",
        "1:23 Syntax error at 'ORDER'",
        '1:36 Syntax error at the end of the text',
      ],
    ],
    ['SELECT (a b), f(c d), e FROM t', ["1:11 Syntax error at 'b'", "1:19 Syntax error at 'd'"]],
    [
      'WITH x AS (SELECT), y AS (SELECT 1 2) SELECT * FROM x JOIN',
      ["1:18 Syntax error at ')'", "1:36 Syntax error at '2'", '1:55 Syntax error at the end of the text'],
    ],
    [
      'SELECT * FROM (SELECT a b c FROM t) WHERE a IN',
      ["1:27 Syntax error at 'c'", '1:45 Syntax error at the end of the text'],
    ],
    [
      "CREATE TABLE t (a INT) WITH ('a' 'b', 'c' = 'd', 'e' = f)",
      ["1:37 Syntax error at ','", "1:56 Syntax error at 'f'"],
    ],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('tells one mistake once', () => {
    for (const text of [
      'SELECT a, b c d e f FROM t WHERE x = 1',
      'SELECT f(a, FROM t WHERE b = 1',
      'SELECT a FROM t WHERE (a = 1 AND b = ) GROUP BY a',
      'SELECT a FROM t LIMIT -1',
      'SELECT CASE WHEN a THEN 1 ELSE END, b FROM t',
      'SELECT a FROM t WHERE a == 1 GROUP BY a HAVING COUNT(*) > 1',
    ])
      expect(problems(text), text).toHaveLength(1)
  })

  it('tells what Flink reads and refuses later only where nothing else is wrong', () => {
    expect(problems('SELECT * AS x FROM t')).toHaveLength(1)
    expect(problems('SELECT * AS x FROM')).toEqual(['1:19 Syntax error at the end of the text'])
  })
})

describe('long and deep texts', () => {
  const N = 10_000
  const chains = {
    '+': `SELECT 1${' + 1'.repeat(N)}`,
    AND: `SELECT a FROM t WHERE a = 1${' AND a = 1'.repeat(N)}`,
    OR: `SELECT a FROM t WHERE a${' OR a AND b'.repeat(N)}`,
    UNION: `SELECT 1${' UNION ALL SELECT 1'.repeat(N)}`,
    JOIN: `SELECT * FROM t${' JOIN t ON TRUE'.repeat(N)}`,
    list: `SELECT 1${', 1'.repeat(N)}`,
  }

  it.each(Object.entries(chains))('reads a chain of 10,000: %s', (_, text) => {
    const { statements, diagnostics } = parseScript(text)
    expect(diagnostics).toEqual([])
    expect(statements).toHaveLength(1)
  })

  it.each([
    ['SELECT ', '('],
    ['SELECT * FROM ', '(SELECT * FROM '],
    ['SELECT ', 'f('],
    ['SELECT CAST(a AS ', 'ARRAY<'],
    ['SELECT ', 'CASE WHEN '],
    ['SELECT * FROM t MATCH_RECOGNIZE (PATTERN (', '('],
    ['SELECT a FROM t GROUP BY ', 'GROUPING SETS ('],
  ])('refuses %s%s… 1,000 deep, at once', (start, level) => {
    const began = process.threadCpuUsage()
    const codes = parseScript(start + level.repeat(1000)).diagnostics.map(({ code }) => code)
    const { user, system } = process.threadCpuUsage(began)
    expect(codes).toEqual(['SQL_TOO_DEEP'])
    expect((user + system) / 1000).toBeLessThan(250)
  })

  it.each([
    ['SELECT a', '[1]', ''],
    ['SELECT a[1]', '.b', ''],
    ['SELECT a', ' IS NULL', ''],
    ['SELECT a', " LIKE 'x'", ''],
    ['SELECT a', ' IN (1)', ''],
    ['SELECT a', ' BETWEEN 1 AND 2', ''],
    ['SELECT a', ' = ANY (1, 2)', ''],
    ['SELECT a', ' + 1 IS NULL', ''],
    ['CREATE TABLE t (a INT', ' ARRAY', ')'],
  ])('refuses %s%s… of 1,000 links: later passes go down each', (start, link, end) => {
    const { statements, diagnostics } = parseScript(start + link.repeat(1000) + end)
    expect(statements).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(['SQL_TOO_DEEP'])
  })
})
