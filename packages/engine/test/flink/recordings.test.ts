import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Oracle, startOracle } from '@millrace/testkit/flink/flink-oracle'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Case, readCases, writeRecorded } from './case-file.ts'
import { caseFiles } from './case-files.ts'
import { recordCases, recordPlans, recordTypes } from './flink-verdicts.ts'
import { readTypes, type TypeCase, typeCases } from './type-file.ts'

const missing = (process.env.MILLRACE_MISSING ?? '').split(',')
const canAsk = !missing.includes('javac') && !missing.includes('mvn')
const START_MS = 600_000

/** All with MILLRACE_FLINK_ALL=1 (about a minute and a half); otherwise another third each day. */
const third = Math.floor(Date.now() / 86_400_000) % 3
const chosen = <T>(cases: readonly T[]) =>
  process.env.MILLRACE_FLINK_ALL === '1' ? cases : cases.filter((_, index) => index % 3 === third)

describe.skipIf(!canAsk)('the real Flink still says what is recorded', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  }, START_MS)
  afterAll(() => oracle?.close())

  for (const file of caseFiles()) {
    const name = path.relative(import.meta.dirname, file)
    test(name, { timeout: 120_000 }, async () => {
      const text = readFileSync(file, 'utf8')
      if (name.startsWith('types/')) {
        const types = readTypes(text)
        const asked = chosen(typeCases(types))
        expect((await recordTypes(oracle, types.prelude, asked)).map(typeText)).toEqual(asked.map(typeText))
        return
      }
      const { prelude, cases } = readCases(text)
      const asked = chosen(cases)
      const record = name.startsWith('plans/') ? recordPlans : recordCases
      expect((await record(oracle, prelude, asked)).map(caseText)).toEqual(asked.map(caseText))
    })
  }
})

function caseText({ line, sql, recorded, plan }: Case): string {
  return `${line}: ${sql} => ${recorded ? writeRecorded(recorded) : 'not recorded'} ${plan.join('\n')}`
}

function typeText({ line, expression, recorded }: TypeCase): string {
  const refusal = recorded?.refusal ? writeRecorded(recorded.refusal) : ''
  return `${line}: ${expression} => ${recorded?.type ?? ''} ${refusal}`
}
