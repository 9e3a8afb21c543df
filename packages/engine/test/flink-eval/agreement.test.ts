import { describe, expect, test } from 'vitest'
import { compareFile, evalFiles } from './compare.ts'
import { decided, keyOf, open } from './differences.ts'

/** Everything that differs is listed, and everything listed differs. */
describe('expressions have the values that Flink gives them', () => {
  test.each(evalFiles())('%s', { timeout: 300_000 }, (name) => {
    const { cases, differences } = compareFile(name)
    expect(cases).toBeGreaterThan(0)
    const listed = [...decided(), ...open()].filter(({ file }) => file === name)
    const known = new Set(listed.map(keyOf))
    expect(differences.filter((each) => !known.has(keyOf(each)))).toEqual([])
    const found = new Set(differences.map(keyOf))
    expect(listed.filter((each) => !found.has(keyOf(each)))).toEqual([])
  })
})
