import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sqlValue } from './support/sql-value.ts'

/** `expression ---> 'value'`, or NULL: what a real Flink 2.2.0 made of the constant, cast to STRING. */
const recorded = readFileSync(path.join(import.meta.dirname, 'flink-values.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ---> ') as [string, string])

describe('values of constant expressions', () => {
  test.each(recorded)('%s is %s', (expression, expected) => {
    const value = sqlValue(`CAST((${expression}) AS STRING)`)
    expect(value === null ? 'NULL' : `'${value}'`).toBe(expected)
  })
})
