import { isMillraceError } from '@millrace/kernel'
import { expect, test } from 'vitest'
import { changelogOf } from './support/changelog.ts'

async function failureOf(query: string) {
  try {
    await changelogOf(query, 'n INT', { events: 'a1@01 b0@02' })
  } catch (error) {
    if (isMillraceError(error)) return error
    throw error
  }
  return null
}

test('a division by zero fails the job with its place in the SQL', async () => {
  const failure = await failureOf('SELECT 10 / v\nFROM events')
  expect(failure?.code).toBe('DIVISION_BY_ZERO')
  expect(failure?.span).toMatchObject({ column: 32, endColumn: 38 })
})

test('a cast that fails shows the value and the place', async () => {
  const failure = await failureOf('SELECT CAST(k AS INT) FROM events')
  expect(failure?.code).toBe('CAST_FAILED')
  expect(failure?.params).toEqual({ value: 'a', type: 'INT' })
  expect(failure?.span).toBeDefined()
})

test('rows that are filtered out are not computed', async () => {
  expect(
    await changelogOf('SELECT 10 / v FROM events WHERE v <> 0', 'n INT', { events: 'a1@01 b0@02' }),
  ).toEqual(['+I10'])
})

test.each([
  ["SELECT REGEXP_EXTRACT(k, '(a)\\1') FROM events", 'REGEX_UNSUPPORTED'],
  ["SELECT DATE_FORMAT(ts, 'yyyy-BB') FROM events", 'DATE_PATTERN_INVALID'],
])('%s is refused', async (query, code) => {
  const sql = query.replace('SELECT ', 'SELECT CHAR_LENGTH(').replace(' FROM', ') FROM')
  expect((await failureOf(sql))?.code).toBe(code)
})
