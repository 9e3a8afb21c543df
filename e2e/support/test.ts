import { test as base, expect, type Page } from '@playwright/test'

function known(name: 'URL' | 'TOKEN' | 'DATA' | 'SHOP' | 'RUNNER' | 'CONSOLE'): string {
  const value = process.env[`MILLRACE_E2E_${name}`]
  if (value === undefined) throw new Error('the instance has not been started')
  return value
}

/** Of the instance under test. */
export const instance = {
  get url() {
    return known('URL')
  },
  get setupToken() {
    return known('TOKEN')
  },
  /** Process of the shop simulator. */
  get shopPid() {
    return Number(known('SHOP'))
  },
  /** Processes as they were at the start; one that was killed has another number afterwards. */
  get runnerPid() {
    return Number(known('RUNNER'))
  },
  get consolePid() {
    return Number(known('CONSOLE'))
  },
  get dataDir() {
    return known('DATA')
  },
}

/** What a browser complains of when it is refused on purpose, not of a defect. */
const EXPECTED = /the server responded with a status of 4\d\d/

/** Fails the test when the page logs an error, throws, or breaks the content security policy. */
export function watch(page: Page): { readonly complaints: readonly string[] } {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (request.url().includes('/csp-report')) complaints.push(`policy: ${request.postData()}`)
  })
  return { complaints }
}

interface Fixtures {
  /** Open the console here: `/w/playground` and below. */
  readonly workspace: string
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  baseURL: async ({}, use) => use(instance.url),
  page: async ({ page }, use) => {
    const { complaints } = watch(page)
    await use(page)
    expect(complaints, 'errors in the console of the browser').toEqual([])
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  workspace: async ({}, use) => use('/w/playground'),
})

export { expect, type Page }
