import { expect } from 'vitest'
import { compareFolder } from './compare.ts'
import { decidedDifferences, keyOf, openDifferences } from './differences.ts'

/** Everything that differs is listed, and everything listed differs. */
export function expectAgreement(folder: 'corpus' | 'types' | 'plans', atLeast: number): void {
  const { cases, differences } = compareFolder(folder)
  expect(cases).toBeGreaterThanOrEqual(atLeast)
  const listed = [...decidedDifferences(), ...openDifferences()].filter(({ file }) => file.startsWith(folder))
  const known = new Set(listed.map(keyOf))
  expect(differences.filter((each) => !known.has(keyOf(each)))).toEqual([])
  const found = new Set(differences.map(keyOf))
  expect(listed.filter((each) => !found.has(keyOf(each)))).toEqual([])
}
