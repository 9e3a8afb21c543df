import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Oracle, startOracle } from '@millrace/testkit/flink/flink-oracle'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASES, evalFiles } from './compare.ts'
import { casesOf, readEvalFile, writeCase } from './eval-file.ts'
import { recordEvaluations } from './flink-values.ts'

/** One expression in so many is asked anew each run; another one each day. */
const STEP = 50
const first = Math.floor(Date.now() / 86_400_000) % STEP

const missing = (process.env.MILLRACE_MISSING ?? '').split(',')
const canAsk = !missing.includes('javac') && !missing.includes('mvn')

describe.skipIf(!canAsk)('the real Flink still says what is recorded', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  }, 600_000)
  afterAll(() => oracle?.close())

  test.each(evalFiles())('%s', { timeout: 300_000 }, async (name) => {
    const file = readEvalFile(readFileSync(path.join(CASES, name), 'utf8'))
    const asked = casesOf(file).filter((_, index) => index % STEP === first)
    const answers = await recordEvaluations(oracle, file, asked)
    expect(answers.map(writeCase)).toEqual(asked.map(writeCase))
  })
})
