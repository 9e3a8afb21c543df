import { systemClock } from '@millrace/kernel'
import { expect, test } from 'vitest'
import { compileCalc } from '../../src/compile/kernel/compile-calc.ts'
import { call, column } from '../../src/plan/bound.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import { stringType } from '../../src/types/logical-type.ts'
import { readRow } from '../../src/types/row-value.ts'
import { timeZone } from '../../src/types/time-zone.ts'

test('text that is computed from text, at any place among the columns', () => {
  for (let width = 1; width < 12; width++) {
    const types = Array.from({ length: width }, () => stringType)
    for (let at = 0; at < width; at++) {
      const projections = types.map((type, i) =>
        i === at ? call('UPPER', [column(i, type)], type) : column(i, type),
      )
      const kernel = compileCalc({ projections, condition: null, upsertInput: false })
      const builder = new BatchBuilder(types)
      builder.append(types.map((_, i) => `t${i}`))
      builder.append(types.map(() => null))
      const environment = { timeZone: timeZone('UTC')!, clock: systemClock, watermark: () => null }
      const batch = kernel(environment)(builder.finish())!
      expect(readRow(batch, types, 0)).toEqual(types.map((_, i) => (i === at ? `T${i}` : `t${i}`)))
      expect(readRow(batch, types, 1)).toEqual(types.map(() => null))
    }
  }
})
