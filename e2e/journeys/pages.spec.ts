import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { call } from '../support/call.ts'
import { expect, type Page, test } from '../support/test.ts'

const SHOTS = path.join(import.meta.dirname, '../shots')

interface Shown {
  readonly name: string
  readonly path: string
  /** By which one knows that the page is complete. */
  readonly complete: (page: Page) => Promise<void>
}

async function pagesOf(page: Page): Promise<readonly Shown[]> {
  await page.goto('/w/playground')
  const { body: jobs } = await call<{ deployments: { id: string; name: string }[] }>(
    page,
    'GET',
    '/deployments',
  )
  const { body: tree } = await call<{ drafts: { id: string; name: string }[] }>(page, 'GET', '/drafts')
  const { body: lineage } = await call<{ tables: { id: string; name: string }[] }>(page, 'GET', '/lineage')
  const written = lineage.tables.find((one) => one.name === 'orders_by_status')!
  const column = `${written.id}\namount`
  const job = jobs.deployments.find((one) => one.name === 'orders-by-status')!
  const draft = tree.drafts.find((one) => one.name === 'try-me')!
  const tab = async (shown: Page) => await expect(shown.getByRole('tabpanel')).toBeVisible()
  return [
    { name: 'home', path: '', complete: (shown) => expect(shown.locator('.home')).toBeVisible() },
    { name: 'jobs', path: '/jobs', complete: (shown) => expect(shown.getByRole('row').nth(1)).toBeVisible() },
    {
      name: 'job',
      path: `/jobs/${job.id}`,
      complete: (shown) => expect(shown.locator('.node').first()).toBeVisible(),
    },
    { name: 'job-snapshots', path: `/jobs/${job.id}?view=snapshots`, complete: tab },
    { name: 'job-events', path: `/jobs/${job.id}?view=events`, complete: tab },
    { name: 'job-configuration', path: `/jobs/${job.id}?view=configuration`, complete: tab },
    {
      name: 'lineage',
      path: '/lineage',
      complete: (shown) => expect(shown.locator('.lin-box').first()).toBeVisible(),
    },
    {
      name: 'lineage-column',
      path: `/lineage?column=${encodeURIComponent(column)}`,
      complete: (shown) => expect(shown.locator('.lin-box.sel')).toBeVisible(),
    },
    {
      name: 'develop',
      path: `/develop?draft=${draft.id}`,
      complete: (shown) => expect(shown.locator('.view-line').first()).toBeVisible(),
    },
    ...['members', 'roles', 'tokens', 'secrets', 'audit'].map((view) => ({
      name: `admin-${view}`,
      path: `/admin?view=${view}`,
      complete: tab,
    })),
  ]
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(found, `accessibility of ${name}`).toEqual([])
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every page in ${scheme}: accessible, no error, looked at in both widths`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const shown of await pagesOf(page)) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`/w/playground${shown.path}`)
      await shown.complete(page)
      await expectAccessible(page, `${shown.name} in ${scheme}`)
      await page.screenshot({ path: path.join(SHOTS, `${shown.name}-1440-${scheme}.png`) })
      await page.setViewportSize({ width: 1024, height: 768 })
      await shown.complete(page)
      await page.screenshot({ path: path.join(SHOTS, `${shown.name}-1024-${scheme}.png`) })
    }
  })
}

test('every page in Simplified Chinese: no English is left in the frame, and it is accessible', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await page.goto('/w/playground')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: '简体中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  for (const shown of await pagesOf(page)) {
    await page.goto(`/w/playground${shown.path}`)
    await shown.complete(page)
    await expect(page.getByRole('navigation', { name: '主导航' })).toContainText('开发')
    await expectAccessible(page, `${shown.name} in Chinese`)
    await page.screenshot({ path: path.join(SHOTS, `${shown.name}-1440-zh.png`) })
  }
})

test('the pages before signing in are accessible too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL!, storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()
  for (const address of ['/sign-in', '/setup', '/invite#nothing']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, address)
  }
  await page.goto('/w/playground/jobs')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await context.close()
})
