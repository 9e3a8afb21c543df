import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCase, toTheEnd } from './run-case.ts'

/**
 * Every `<name>.sql` here runs five ways, each of which must leave in the sinks exactly the rows of `<name>.rows`:
 * straight at two parallelisms, killed after a checkpoint and restored, rescaled 1 → 2 → 1, and killed again and again
 * at random points and parallelisms. A line of `.rows` is the table and the row as JSON; the order does not matter.
 */
const folder = new URL('.', import.meta.url).pathname
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.slice(0, -4))

const rowsOf = (name: string): string[] =>
  readFileSync(`${folder}${name}.rows`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .sort()

describe.each(names)('%s', (name) => {
  const sql = readFileSync(`${folder}${name}.sql`, 'utf8')

  it('straight', async () => {
    expect(await runCase(sql, [toTheEnd(1)])).toEqual(rowsOf(name))
  })
  it('straight at parallelism 3', async () => {
    expect(await runCase(sql, [toTheEnd(3)])).toEqual(rowsOf(name))
  })
  it('killed and restored', async () => {
    for (const polls of [1, 2, 3, 5, 8]) {
      expect(await runCase(sql, [{ parallelism: 1, polls }, toTheEnd(1)])).toEqual(rowsOf(name))
    }
  })
  it('rescaled from 1 to 2 to 1', async () => {
    for (const polls of [2, 4]) {
      const stretches = [{ parallelism: 1, polls }, { parallelism: 2, polls }, toTheEnd(1)]
      expect(await runCase(sql, stretches)).toEqual(rowsOf(name))
    }
  })
  it('killed again and again at any parallelism', async () => {
    const stretch = fc.record({
      parallelism: fc.integer({ min: 1, max: 3 }),
      polls: fc.integer({ min: 1, max: 10 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 4 }), async (stretches) => {
        expect(await runCase(sql, [...stretches, toTheEnd(2)])).toEqual(rowsOf(name))
      }),
      { numRuns: Number(process.env.MILLRACE_PROPERTY_RUNS ?? 6) },
    )
  })
})
