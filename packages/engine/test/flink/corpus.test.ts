import { test } from 'vitest'
import { expectAgreement } from './expect-agreement.ts'

test('what Flink accepts we accept, what it refuses we refuse at the same place', {
  timeout: 300_000,
}, () => {
  expectAgreement('corpus', 1500)
})
