import { expect, test } from 'vitest'
import { compareFile } from './compare.ts'
import { differences, keyOf } from './differences.ts'
import { nameOf, programFiles } from './program-files.ts'

const listed = new Set(differences().map(keyOf))

/** What differs from the recordings is listed in `differences.json` with its reason, and what is listed differs. */
test.each(programFiles().map((file) => [nameOf(file), file]))(
  '%s',
  { timeout: 300_000 },
  async (name, file) => {
    const found = await compareFile(file)
    expect(found.length).toBeGreaterThan(0)
    const isListed = (sql: string) => listed.has(keyOf({ file: name, sql }))
    const news = found.filter(({ program, difference }) => difference !== null && !isListed(program.sql))
    expect(news.map(({ program, difference }) => `${program.line}: ${program.sql}\n${difference}`)).toEqual(
      [],
    )
    const gone = found.filter(({ program, difference }) => difference === null && isListed(program.sql))
    expect(gone.map(({ program }) => `differs no longer: ${program.line}: ${program.sql}`)).toEqual([])
  },
)

test('every difference is of a program that is there', () => {
  const known = new Set(programFiles().map(nameOf))
  expect(differences().filter(({ file }) => !known.has(file))).toEqual([])
})
