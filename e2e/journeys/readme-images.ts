import path from 'node:path'
import { call } from '../support/call.ts'
import { expect, test } from '../support/test.ts'

const IMAGES = path.join(import.meta.dirname, '../../docs/images')

/** Draws the pictures of the README from a running instance: `MILLRACE_README_IMAGES=1 npm test -- --e2e`. */
test('pictures for the README', async ({ page, workspace }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(workspace)
  const { body: tree } = await call<{ drafts: { id: string; name: string }[] }>(page, 'GET', '/drafts')
  const { body: jobs } = await call<{ deployments: { id: string; name: string }[] }>(
    page,
    'GET',
    '/deployments',
  )
  const draft = tree.drafts.find((one) => one.name === 'orders-by-status')!
  const job = jobs.deployments.find((one) => one.name === 'clicks-per-minute')!

  await page.goto(`${workspace}/develop?draft=${draft.id}`)
  await page.getByTestId('sql-editor').locator('.view-lines').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await page.getByRole('tab', { name: /Changelog/ }).click()
  await expect(page.locator('.kind.A').nth(8)).toBeVisible()
  await page.screenshot({ path: path.join(IMAGES, 'develop.png') })

  await page.goto(`${workspace}/jobs/${job.id}`)
  await expect(page.getByText('Checkpoint', { exact: true }).nth(5)).toBeVisible({ timeout: 60_000 })
  await page.screenshot({ path: path.join(IMAGES, 'job.png') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: path.join(IMAGES, 'job-dark.png') })
  await page.goto(`${workspace}/jobs`)
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await page.screenshot({ path: path.join(IMAGES, 'jobs-dark.png') })
})
