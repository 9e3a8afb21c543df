import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'packages/*/test/**/*.test.tsx'],
    globalSetup: ['packages/testkit/src/vitest-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Full names in the report: the summary must name what was skipped.
    reporters: process.env.MILLRACE_TEST_JSON
      ? ['default', ['json', { outputFile: process.env.MILLRACE_TEST_JSON }]]
      : ['default'],
  },
})
