import { test } from 'vitest'
import { expectAgreement } from './expect-agreement.ts'

test("changelog modes and upsert keys are Flink's", { timeout: 300_000 }, () => {
  expectAgreement('plans', 200)
})
