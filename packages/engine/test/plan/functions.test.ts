import { describe, expect, it } from 'vitest'
import type { BoundExpression } from '../../src/plan/bound-expression.ts'
import {
  describeFunctions,
  findAggregateFunction,
  findScalarFunction,
  isEvaluatedName,
} from '../../src/plan/functions/function-catalogue.ts'
import { aggregateFunctionNames, scalarFunctionNames } from '../../src/plan/functions/function-names.ts'
import { functionDocs } from '../../src/plan/functions/functions-docs.ts'
import { flinkFunctions } from './flink-functions.ts'
import { errorsOf, nodesOf, planOf } from './plan-of.ts'

/** Names that evaluators never see: bound to other functions. */
const CALLS = `SELECT
 (ts, ts) OVERLAPS (ts, ts), PRINTF(s, i), PRINT(s, i), HASH_CODE(s), PARSE_JSON(s), TRY_PARSE_JSON(s), OBJECT_OF('c', 'f', i), OBJECT_UPDATE(OBJECT_OF('c', 'f', i), 'f', i),
 s SIMILAR TO 'a', ROW(i, s), ARRAY[i, i], MAP[s, i], ARRAY[i, i][1], ROW(i, s)[1], CARDINALITY(ARRAY[i]), ELEMENT(ARRAY[i]), LOG2(d), LOG(d), SIN(d), COS(d), TAN(d), COT(d), ASIN(d), ACOS(d), ATAN(d),
 ATAN2(d, d), SINH(d), COSH(d), TANH(d), DEGREES(d), RADIANS(d), E(), RAND(), RAND_INTEGER(5), UUID(), TO_BASE64(s), FROM_BASE64(s), ENCODE(s, 'UTF-8'), DECODE(bin, 'UTF-8'), URL_ENCODE(s), URL_DECODE(s),
 BIN(i), HEX(s), UNHEX(s), IS_DECIMAL(s), IS_DIGIT(s), IS_ALPHA(s), ASCII(s), CHR(i), TYPEOF(i), INITCAP(s), OVERLAY(s PLACING 'x' FROM 1), INSTR(s, s), LOCATE(s, s), TRANSLATE(s, 'a', 'b'),
 STARTSWITH(s, 'a'), ENDSWITH(s, 'a'), ELT(1, s), STR_TO_MAP(s), PARSE_URL(s, 'HOST'), SPLIT(s, ','), REGEXP(s, 'a'), REGEXP_EXTRACT_ALL(s, 'a'), REGEXP_REPLACE(s, 'a', 'b'), REGEXP_COUNT(s, 'a'),
 REGEXP_INSTR(s, 'a'), REGEXP_SUBSTR(s, 'a'), SHA1(s), SHA224(s), SHA384(s), SHA512(s), SHA2(s, 256), ARRAY_APPEND(ARRAY[i], i), ARRAY_PREPEND(ARRAY[i], i), ARRAY_CONTAINS(ARRAY[i], i),
 ARRAY_REMOVE(ARRAY[i], i), ARRAY_POSITION(ARRAY[i], i), ARRAY_DISTINCT(ARRAY[i]), ARRAY_UNION(ARRAY[i], ARRAY[i]), ARRAY_EXCEPT(ARRAY[i], ARRAY[i]), ARRAY_INTERSECT(ARRAY[i], ARRAY[i]),
 ARRAY_CONCAT(ARRAY[i], ARRAY[i]), ARRAY_REVERSE(ARRAY[i]), ARRAY_SLICE(ARRAY[i], 1), ARRAY_SORT(ARRAY[i]), ARRAY_MAX(ARRAY[i]), ARRAY_MIN(ARRAY[i]), ARRAY_JOIN(ARRAY[s], ','), MAP_KEYS(MAP[s, i]),
 MAP_VALUES(MAP[s, i]), MAP_ENTRIES(MAP[s, i]), MAP_UNION(MAP[s, i], MAP[s, i]), MAP_FROM_ARRAYS(ARRAY[s], ARRAY[i]), JSON_EXISTS(s, '$.a'), JSON_QUERY(s, '$.a'), JSON_OBJECT('a' VALUE JSON(s)),
 JSON_ARRAY(i), JSON_STRING(i), JSON_QUOTE(s), JSON_UNQUOTE(s), s IS JSON, s IS JSON OBJECT, s IS JSON ARRAY, s IS JSON SCALAR, CONVERT_TZ(s, 'UTC', 'UTC'), INTERVAL i DAY, (ts - ts) DAY, CURRENT_ROW_TIMESTAMP(), CURRENT_TIME,
 i + 1, i - 1, i * 2, i / 2, i % 2, -i, i = 1, i <> 1, i < 1, i <= 1, i > 1, i >= 1, b AND b, b OR b, NOT b, i IS NULL, i IS NOT NULL,
 b IS TRUE, b IS NOT TRUE, b IS FALSE, b IS NOT FALSE, b IS UNKNOWN, b IS NOT UNKNOWN, i IS DISTINCT FROM 1, i IS NOT DISTINCT FROM 1,
 s LIKE 'a', i IN (1, 2), i BETWEEN 1 AND 2, i BETWEEN SYMMETRIC 2 AND 1, CASE WHEN b THEN 1 ELSE 2 END, COALESCE(i, l), NULLIF(i, 1), IF(b, 1, 2), IFNULL(i, 1),
 GREATEST(i, l), LEAST(i, l), CAST(i AS STRING), TRY_CAST(s AS INT), s || s, CONCAT(s, s), CONCAT_WS(',', s, s), UPPER(s), LOWER(s),
 TRIM(s), LTRIM(s), RTRIM(s), BTRIM(s, 'x'), SUBSTRING(s, 1, 2), SUBSTR(s, 2), CHAR_LENGTH(s), CHARACTER_LENGTH(s), REPLACE(s, 'a', 'b'),
 POSITION('a' IN s), LPAD(s, 3, 'x'), RPAD(s, 3, 'x'), SPLIT_INDEX(s, ',', 1), REVERSE(s), REPEAT(s, 2), LEFT(s, 1), RIGHT(s, 1),
 ABS(i), ROUND(d10, 1), TRUNCATE(d10, 1), FLOOR(d), CEIL(d), CEILING(d), MOD(i, 2), POWER(d, 2), SQRT(d), EXP(d), LN(d), LOG10(d), SIGN(i), PI(),
 EXTRACT(HOUR FROM ts), YEAR(ts), QUARTER(ts), MONTH(ts), WEEK(ts), DAYOFYEAR(ts), DAYOFMONTH(ts), DAYOFWEEK(ts), HOUR(ts), MINUTE(ts), SECOND(ts),
 DATE_FORMAT(ts, 'yyyy'), TO_DATE(s), TO_TIMESTAMP(s), TO_TIMESTAMP_LTZ(l, 3), UNIX_TIMESTAMP(), UNIX_TIMESTAMP(s), FROM_UNIXTIME(l),
 TIMESTAMPADD(DAY, 1, ts), TIMESTAMPDIFF(DAY, ts, ts), CURRENT_TIMESTAMP, NOW(), CURRENT_DATE, LOCALTIMESTAMP, CURRENT_WATERMARK(ts), PROCTIME(),
 JSON_VALUE(s, '$.a'), MD5(s), SHA256(s), REGEXP_EXTRACT(s, 'a', 0)
FROM t`

function names(expression: BoundExpression, into: Set<string>): void {
  if (expression.kind !== 'call') return
  into.add(expression.name)
  for (const arg of expression.args) names(arg, into)
}

/** The canonical names that plans of these calls hold. */
function namesIn(sql: string): Set<string> {
  const used = new Set<string>()
  for (const node of nodesOf(planOf(sql))) {
    if (node.kind === 'project') for (const expression of node.expressions) names(expression, used)
  }
  return used
}

describe('the function catalogue', () => {
  it('knows every function of Flink, and no other', () => {
    const described = new Set(describeFunctions().map(({ name }) => name))
    expect([...described].sort()).toEqual([...new Set(flinkFunctions)].sort())
  })

  it('says in one sentence what each does', () => {
    for (const { name } of describeFunctions()) expect(functionDocs[name], name).toMatch(/^[^\n]{8,}\.$/)
    expect(Object.keys(functionDocs).sort()).toEqual([...new Set(flinkFunctions)].sort())
  })

  it('shows how each is called', () => {
    const signatures = new Map(describeFunctions().map(({ name, signature }) => [name, signature]))
    expect(signatures.get('SUBSTRING')).toBe('SUBSTRING(STRING, start INTEGER [, length INTEGER])')
    expect(signatures.get('LOG')).toBe('LOG(NUMBER)\nLOG(base NUMBER, NUMBER)')
    expect(signatures.get('CURRENT_DATE')).toBe('CURRENT_DATE')
  })

  it('says of each whether it runs, and that is so', () => {
    for (const { name, kind, runs } of describeFunctions()) {
      const scalar = findScalarFunction(name)
      if (scalar) expect(runs, name).toBe(scalar.runs !== false)
      if (kind === 'aggregate' || kind === 'window')
        expect(runs, name).toBe((aggregateFunctionNames as readonly string[]).includes(name))
    }
    for (const name of namesIn(CALLS)) expect(isEvaluatedName(name), name).toBe(true)
  })

  it('has for every evaluated name a way to call it', () => {
    expect(errorsOf(CALLS)).toEqual([])
    expect([...namesIn(CALLS)].sort()).toEqual([...scalarFunctionNames].sort())
  })

  it('finds functions by any name in any case', () => {
    expect(findScalarFunction('substr')?.names[0]).toBe('SUBSTRING')
    expect(findAggregateFunction('Count')?.names[0]).toBe('COUNT')
    for (const name of aggregateFunctionNames) expect(findAggregateFunction(name), name).toBeDefined()
  })
})
