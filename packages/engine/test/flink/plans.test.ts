import { test } from 'vitest'
import { expectAgreement } from './expect-agreement.ts'

test("changelog modes and upsert keys are Flink's", () => expectAgreement('plans', 200))
