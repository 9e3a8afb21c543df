import { isMillraceError } from '@millrace/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { booleanType } from '../../src/types/logical-type.ts'
import type { RowValue } from '../../src/types/row-value.ts'
import { batchOf, compileRows, environmentIn, interpretRows } from './support/evaluation.ts'
import { anyOf, columnTypes, expressionOf } from './support/random-expression.ts'

const rowsOf = fc.array(fc.tuple(...columnTypes.map((type) => fc.option(anyOf(type), { freq: 4 }))), {
  minLength: 1,
  maxLength: 20,
})

/** Errors are results too: both ways must meet the same one. */
function outcome(run: () => RowValue[][]): unknown {
  try {
    return run()
  } catch (error) {
    if (!isMillraceError(error)) throw error
    return error.code
  }
}

describe('generated kernels', () => {
  test('give what the interpreter gives, errors included', () => {
    const projection = fc.constantFrom(...columnTypes).chain((type) => expressionOf(type))
    const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York')
    const condition = fc.option(expressionOf(booleanType), { freq: 1 })
    fc.assert(
      fc.property(condition, projection, rowsOf, zone, (where, select, rows, zoneId) => {
        const environment = environmentIn(zoneId)
        const batch = batchOf(columnTypes, rows)
        const expected = outcome(() => interpretRows(where, [select], batch, environment))
        expect(outcome(() => compileRows(where, [select], batch, environment))).toEqual(expected)
      }),
      { numRuns: 3000, endOnFailure: true },
    )
  }, 60_000)
})
