import { test } from 'vitest'
import { expectAgreement } from './expect-agreement.ts'

test('expressions have the types that Flink gives them', { timeout: 300_000 }, () => {
  expectAgreement('types', 1500)
})
