import { expect, test } from 'vitest'
import { checkSql, requireRunnable, secretNames } from '../src/check-sql.ts'
import { playgroundDrafts } from '../src/seed/seed-playground.ts'

const drafts = playgroundDrafts({ host: '127.0.0.1', port: 5433 })

test('there are examples, each compiles, and what is left of their places is nothing', () => {
  expect(drafts.length).toBeGreaterThanOrEqual(4)
  for (const { name, sql } of drafts) {
    expect(
      checkSql(sql).filter(({ severity }) => severity === 'error'),
      name,
    ).toEqual([])
    expect(sql, name).not.toMatch(/@\w+@/)
  }
})

test('the examples cover what the workspace promises', () => {
  const all = drafts.map(({ sql }) => sql).join('\n')
  for (const part of ['postgres-cdc', 'filesystem', 'source.monitor-interval', 'jdbc', 'TUMBLE(', 'GROUP BY'])
    expect(all).toContain(part)
})

test('what cannot run is refused with the place of the first error and all of them in the detail', () => {
  const wrong =
    "CREATE TABLE t (a INT) WITH (\n  'connector' = 'nowhere'\n);\nINSERT INTO missing SELECT b FROM t;"
  try {
    requireRunnable(wrong, new Set())
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({ code: 'SQL_INVALID', span: { line: expect.any(Number) } })
    expect((error as { detail: string }).detail).toMatch(/^\d+:\d+ /)
  }
})

test('secrets that a script names must exist', () => {
  const { sql } = drafts.find((draft) => draft.sql.includes('secret_values'))!
  expect([...secretNames(sql)]).toEqual(['shop_password'])
  expect(() => requireRunnable(sql, new Set())).toThrowError(/shop_password/)
  expect(() => requireRunnable(sql, new Set(['shop_password']))).not.toThrow()
})

test('a script that writes nothing is not deployed', () => {
  const { sql } = drafts.find(({ name }) => name === 'try-me')!
  expect(() => requireRunnable(sql, new Set())).toThrowError(
    expect.objectContaining({ code: 'SQL_WRITES_NOTHING' }),
  )
})
