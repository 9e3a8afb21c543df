import { connectorDeclarations } from '@millrace/connectors/declarations'
import { expect, test } from 'vitest'
import { refusedCall } from '../../src/compile/expression/refused-call.ts'
import { checkScript } from '../../src/plan/plan-script.ts'

const TABLE = `CREATE TABLE t (s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');\n`

function warnings(select: string) {
  const found = checkScript(`${TABLE}SELECT ${select} FROM t`, {
    connectors: connectorDeclarations,
    refusedCall,
  })
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  return found.map(({ code, span }) => `${code} ${span.line}:${span.column}`)
}

test('constants that cannot be used are warned of where they stand', () => {
  expect(warnings(`REGEXP_EXTRACT(s, '(a', 1)`)).toEqual(['REGEX_UNSUPPORTED 2:8'])
  expect(warnings(`s, s SIMILAR TO '['`)).toEqual(['REGEX_UNSUPPORTED 2:11'])
  expect(warnings(`CONVERT_TZ(s, 'UTC', 'Nowhere/There')`)).toEqual(['TIME_ZONE_UNKNOWN 2:8'])
  expect(warnings(`s, JSON_VALUE(s, 'a.b')`)).toEqual(['JSON_PATH_UNSUPPORTED 2:11'])
  expect(warnings(`DATE_FORMAT(ts, 'yyyy 👀''')`)).toEqual(['DATE_PATTERN_INVALID 2:8'])
})

test('what can be used, or is no constant, is not', () => {
  expect(warnings(`REGEXP_EXTRACT(s, '(a)', 1), REGEXP_EXTRACT(s, s, 1), JSON_VALUE(s, '$.a[0]')`)).toEqual(
    [],
  )
  expect(warnings(`DATE_FORMAT(ts, 'yyyy-MM-dd')`)).toEqual([])
})

test('nobody who does not ask is told', () => {
  const sql = `${TABLE}SELECT REGEXP_EXTRACT(s, '(a', 1) FROM t`
  expect(checkScript(sql, { connectors: connectorDeclarations })).toEqual([])
})
