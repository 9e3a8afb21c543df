import { defineConfig } from '@playwright/test'
import { STORAGE_STATE } from './support/storage-state.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One real instance for all journeys. The first of them makes the owner's account; the others are that owner. */
export default defineConfig({
  testDir: './journeys',
  outputDir: './test-results',
  globalSetup: './instance/global-setup.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args },
  },
  projects: [
    { name: 'first visit', testMatch: 'first-visit.ts' },
    {
      name: 'journeys',
      testMatch: '*.spec.ts',
      dependencies: ['first visit'],
      use: { storageState: STORAGE_STATE },
    },
    ...(process.env.MILLRACE_README_IMAGES
      ? [
          {
            name: 'readme images',
            testMatch: 'readme-images.ts',
            dependencies: ['first visit'],
            use: { storageState: STORAGE_STATE },
          },
        ]
      : []),
  ],
})
