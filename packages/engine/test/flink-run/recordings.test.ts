import { readFileSync } from 'node:fs'
import { type Oracle, startOracle } from '@millrace/testkit/flink/flink-oracle'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finalRows } from './final-rows.ts'
import { runFlink } from './flink-run.ts'
import { readPrograms } from './program-file.ts'
import { nameOf, programFiles } from './program-files.ts'

const missing = (process.env.MILLRACE_MISSING ?? '').split(',')
const canAsk = !missing.includes('javac') && !missing.includes('mvn')
const START_MS = 600_000

/** All with MILLRACE_FLINK_ALL=1 (some minutes); otherwise another thirtieth each day. */
const SHARES = process.env.MILLRACE_FLINK_ALL === '1' ? 1 : 30
const today = Math.floor(Date.now() / 86_400_000) % SHARES

describe.skipIf(!canAsk)('the real Flink still gives what is recorded', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  }, START_MS)
  afterAll(() => oracle?.close())

  let index = 0
  for (const file of programFiles()) {
    const { prelude, programs } = readPrograms(readFileSync(file, 'utf8'))
    const chosen = programs.filter(() => index++ % SHARES === today)
    if (chosen.length === 0) continue
    test(nameOf(file), { timeout: 300_000 }, async () => {
      for (const { sql, recorded } of chosen) {
        const lines = await runFlink(oracle.ask, prelude, sql)
        expect(finalRows(lines), sql).toEqual(finalRows(recorded?.lines ?? []))
      }
    })
  }
})
