import { describe, expect, it } from 'vitest'
import { errorsOf, planOf, typesOf } from './plan-of.ts'

describe('types of expressions, as Flink gives them', () => {
  it.each([
    // Literals
    ['1', 'INT NOT NULL'],
    ['2147483648', 'BIGINT NOT NULL'],
    ['1.5', 'DECIMAL(2, 1) NOT NULL'],
    ['1e0', 'DOUBLE NOT NULL'],
    ["'abc'", 'CHAR(3) NOT NULL'],
    ["X'00ff'", 'BINARY(2) NOT NULL'],
    ["DATE '2024-01-31'", 'DATE NOT NULL'],
    ["TIMESTAMP '2024-01-31 00:00:00.12'", 'TIMESTAMP(2) NOT NULL'],
    ["INTERVAL '1' DAY", 'INTERVAL SECOND(3) NOT NULL'],
    ["INTERVAL '1' YEAR", 'INTERVAL MONTH NOT NULL'],
    // Arithmetic
    ['i + n', 'INT'],
    ['n + n', 'INT NOT NULL'],
    ['ti + ti', 'TINYINT'],
    ['i + l', 'BIGINT'],
    ['i / 2', 'INT'],
    ['i * d', 'DOUBLE'],
    ['i * f', 'FLOAT'],
    ['d10 * f', 'DOUBLE'],
    ['-d10', 'DECIMAL(10, 2)'],
    // Decimals (facts 15.3)
    ['d10 + d10', 'DECIMAL(11, 2)'],
    ['d10 * d10', 'DECIMAL(21, 4)'],
    ['d10 / d10', 'DECIMAL(23, 13)'],
    ['d10 % d10', 'DECIMAL(10, 2)'],
    ['d38 / d38', 'DECIMAL(38, 6)'],
    ['d5 * d38', 'DECIMAL(38, 14)'],
    ['7.0 / 2', 'DECIMAL(13, 12) NOT NULL'],
    ['d10 + i', 'DECIMAL(13, 2)'],
    ['ROUND(d10)', 'DECIMAL(9, 0)'],
    ['ROUND(2.345, 2)', 'DECIMAL(4, 2) NOT NULL'],
    ['ROUND(d)', 'DOUBLE'],
    ['FLOOR(d10)', 'DECIMAL(10, 0)'],
    // Comparison and logic
    ['i = 1', 'BOOLEAN'],
    ['n = 1', 'BOOLEAN NOT NULL'],
    ['i IS NULL', 'BOOLEAN NOT NULL'],
    ['i IS DISTINCT FROM 1', 'BOOLEAN NOT NULL'],
    ['n IN (1, NULL)', 'BOOLEAN'],
    ["da = '2024-01-01'", 'BOOLEAN'],
    ["s LIKE 'a%'", 'BOOLEAN'],
    ['b AND TRUE', 'BOOLEAN'],
    // Conditions
    ['CASE WHEN b THEN 1 END', 'INT'],
    ['CASE WHEN b THEN n ELSE l END', 'BIGINT'],
    ["CASE i WHEN 1 THEN 'a' ELSE 'bcd' END", 'VARCHAR(3) NOT NULL'],
    ['COALESCE(i, n)', 'INT NOT NULL'],
    ['COALESCE(d10, 1)', 'DECIMAL(12, 2) NOT NULL'],
    ['IFNULL(i, 0)', 'INT NOT NULL'],
    ['NULLIF(n, 0)', 'INT'],
    ["IF(b, 'x', s)", 'STRING'],
    ['GREATEST(n, 1, l)', 'BIGINT'],
    // Casts
    ['CAST(n AS STRING)', 'STRING NOT NULL'],
    ['TRY_CAST(n AS STRING)', 'STRING'],
    ['CAST(s AS DECIMAL(5, 1))', 'DECIMAL(5, 1)'],
    ['CAST(NULL AS INT)', 'INT'],
    // Strings
    ['UPPER(s)', 'STRING'],
    ["c || 'xy'", 'CHAR(5)'],
    ["CONCAT(s, 'x')", 'STRING'],
    ['CHAR_LENGTH(s)', 'INT'],
    ["SPLIT_INDEX(s, ',', 0)", 'STRING'],
    ['SUBSTRING(s FROM 2 FOR 1)', 'STRING'],
    // Time
    ["ts + INTERVAL '1' DAY", 'TIMESTAMP(3)'],
    ["INTERVAL '1' DAY + da", 'DATE'],
    ['EXTRACT(YEAR FROM ts)', 'BIGINT'],
    ['YEAR(da)', 'BIGINT'],
    ['TIMESTAMPDIFF(DAY, ts, t6)', 'INT'],
    ['TIMESTAMPADD(DAY, 1, ts)', 'TIMESTAMP(3)'],
    ["DATE_FORMAT(ts, 'yyyy')", 'STRING'],
    ["TO_TIMESTAMP('x')", 'TIMESTAMP(3)'],
    ['TO_TIMESTAMP_LTZ(l, 3)', 'TIMESTAMP_LTZ(3)'],
    ['FLOOR(ts TO HOUR)', 'TIMESTAMP(3)'],
    ['CURRENT_TIMESTAMP', 'TIMESTAMP_LTZ(3) NOT NULL'],
    ['NOW()', 'TIMESTAMP_LTZ(3) NOT NULL'],
    ['CURRENT_DATE', 'DATE NOT NULL'],
    ['CURRENT_WATERMARK(ts)', 'TIMESTAMP(3)'],
    ['p', 'TIMESTAMP_LTZ(3) NOT NULL'],
    ["JSON_VALUE(s, '$.a')", 'STRING'],
    ["JSON_VALUE(s, '$.a' RETURNING INT DEFAULT 1 ON EMPTY)", 'INT'],
    ['MD5(s)', 'CHAR(32)'],
    ['PI()', 'DOUBLE NOT NULL'],
    ['POWER(i, 2)', 'DOUBLE'],
    // Nested
    ['ARRAY[1, 2.5]', 'ARRAY<DECIMAL(11, 1) NOT NULL> NOT NULL'],
    ["MAP['a', i]['a']", 'INT'],
    ['ROW(1, s)', 'ROW<`EXPR$0` INT NOT NULL, `EXPR$1` STRING> NOT NULL'],
    ['ARRAY[n][1]', 'INT'],
    ['(ts - ts) DAY', 'INTERVAL SECOND(3)'],
  ])('%s is %s', (expression, expected) => {
    expect(typesOf(`SELECT ${expression} FROM t`)).toEqual([expected])
  })

  it.each([
    ['COUNT(*)', 'BIGINT NOT NULL'],
    ['COUNT(DISTINCT i)', 'BIGINT NOT NULL'],
    ['SUM(i)', 'INT'],
    ['SUM(ti)', 'TINYINT'],
    ['SUM(d10)', 'DECIMAL(38, 2)'],
    ['AVG(i)', 'INT'],
    ['AVG(d10)', 'DECIMAL(38, 6)'],
    ['AVG(d38)', 'DECIMAL(38, 18)'],
    ['AVG(f)', 'FLOAT'],
    ['MAX(s)', 'STRING'],
    ['MIN(n)', 'INT'],
    ['LAST_VALUE(b)', 'BOOLEAN'],
    ["LISTAGG(s, ';')", 'STRING'],
    ['SUM(l) FILTER (WHERE b)', 'BIGINT'],
  ])('%s is %s', (expression, expected) => {
    expect(typesOf(`SELECT ${expression} FROM t`)).toEqual([expected])
  })

  it('an aggregate of a group whose argument is NOT NULL is NOT NULL, unless it is filtered', () => {
    expect(typesOf('SELECT SUM(n), SUM(n) FILTER (WHERE b), MAX(i) FROM t GROUP BY s')).toEqual([
      'INT NOT NULL',
      'INT',
      'INT',
    ])
  })

  it.each([
    ["'5' = 5", 'SQL_TYPE_MISMATCH'],
    ['s = 5', 'SQL_TYPE_MISMATCH'],
    ["'a' || 1", 'SQL_FUNCTION_ARGUMENTS'],
    ["1 + 'a'", 'SQL_TYPE_MISMATCH'],
    ['d % 2', 'SQL_TYPE_MISMATCH'],
    ['ts - ts', 'SQL_TYPE_MISMATCH'],
    ['da - da', 'SQL_TYPE_MISMATCH'],
    ['NOT i', 'SQL_TYPE_MISMATCH'],
    ['i AND b', 'SQL_TYPE_MISMATCH'],
    ['b + 1', 'SQL_TYPE_MISMATCH'],
    ['UPPER(1)', 'SQL_FUNCTION_ARGUMENTS'],
    ['ABS()', 'SQL_FUNCTION_ARGUMENTS'],
    ['SUM(s)', 'SQL_FUNCTION_ARGUMENTS'],
    ['SUM(*)', 'SQL_FUNCTION_ARGUMENTS'],
    ['CAST(i AS TIMESTAMP(3))', 'SQL_BAD_CAST'],
    ['CAST(b AS DATE)', 'SQL_BAD_CAST'],
    ["DATE '2024-02-30'", 'SQL_BAD_LITERAL'],
    ["INTERVAL 'x' DAY", 'SQL_BAD_LITERAL'],
    ['CASE WHEN i THEN 1 END', 'SQL_EXPECTED_TYPE'],
    ["CASE WHEN b THEN 1 ELSE 'a' END", 'SQL_TYPE_MISMATCH'],
    ['UPPER(DISTINCT s)', 'SQL_NOT_AGGREGATE'],
    ['CURRENT_WATERMARK(t6)', 'SQL_FUNCTION_ARGUMENTS'],
    ['CAST(i AS DECIMAL(5, 6))', 'SQL_BAD_TYPE'],
    ['ABS(NULL)', 'SQL_UNTYPED_NULL'],
    ['ARRAY[]', 'SQL_EMPTY_COLLECTION'],
    ['9223372036854775808', 'SQL_NUMBER_RANGE'],
    ["INTERVAL '100' DAY", 'SQL_INTERVAL_RANGE'],
    ["s LIKE 'a!b' ESCAPE '!'", 'LIKE_ESCAPE_INVALID'],
  ])('%s is refused: %s', (expression, code) => {
    expect(errorsOf(`SELECT ${expression} FROM t`)).toEqual(
      [`1:8 ${code}`].map((each) => expect.stringContaining(each.slice(4))),
    )
  })

  it('makes implicit casts explicit', () => {
    const [sink] = planOf('SELECT i + l, d10 + 1, i = d FROM t').sinks
    expect(sink!.input).toMatchObject({
      kind: 'project',
      expressions: [
        { name: '+', args: [{ name: 'CAST', type: { root: 'BIGINT' } }, { kind: 'column' }] },
        {
          name: '+',
          args: [
            { kind: 'column' },
            { kind: 'literal', value: 1n, type: { root: 'DECIMAL', precision: 10 } },
          ],
        },
        { name: '=', args: [{ name: 'CAST', type: { root: 'DOUBLE' } }, { kind: 'column' }] },
      ],
    })
  })

  it('names columns as Flink: the alias, the column, or EXPR$ and the position', () => {
    const names = planOf("SELECT 1, 'a' AS b, 1 + 1, i, t.l, i FROM t").sinks[0]!.schema.fields.map(
      ({ name }) => name,
    )
    expect(names).toEqual(['EXPR$0', 'b', 'EXPR$2', 'i', 'l', 'i0'])
  })
})
