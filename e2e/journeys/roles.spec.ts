import { call } from '../support/call.ts'
import { expect, test, watch } from '../support/test.ts'

test('a viewer is invited by link, sees all, may change nothing, and is out at once when removed', async ({
  page,
  workspace,
  browser,
  baseURL,
}) => {
  await page.goto(`${workspace}/admin`)
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Role').selectOption('viewer')
  await dialog.getByLabel('For whom').fill('Tomo')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel('The link').inputValue()
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const context = await browser.newContext({ baseURL: baseURL!, storageState: { cookies: [], origins: [] } })
  const guest = await context.newPage()
  const { complaints } = watch(guest)
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: /Join/ })).toBeVisible()
  await guest.getByLabel('Your name').fill('Tomo Arai')
  await guest.getByLabel('Email').fill('tomo@example.com')
  await guest.getByLabel('Password').fill('a stone in the river')
  await guest.getByRole('button', { name: 'Join' }).click()
  await expect(guest).toHaveURL(/\/w\/playground$/)

  await guest.goto(`${workspace}/jobs`)
  await guest.getByRole('link', { name: 'orders-by-status' }).click()
  const stop = guest.getByRole('button', { name: 'Stop' })
  await expect(stop).toHaveAttribute('aria-disabled', 'true')
  await stop.hover()
  await expect(guest.getByRole('tooltip')).toContainText('viewer')
  const refused = await call(guest, 'POST', '/drafts', { name: 'x', content: '' })
  expect(refused.status).toBe(403)

  const row = page.getByRole('row').filter({ hasText: 'tomo@example.com' })
  await page.reload()
  await row.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(row).toHaveCount(0)
  expect((await call(guest, 'GET', '/home')).status).toBeGreaterThanOrEqual(401)
  expect(complaints).toEqual([])
  await context.close()
})

test('tokens and secrets: shown once, never read back', async ({ page, workspace }) => {
  await page.goto(`${workspace}/admin?view=tokens`)
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('ci')
  await page.getByRole('dialog').getByRole('button', { name: 'Make the token' }).click()
  const secret = await page.getByRole('dialog').getByLabel('The token').inputValue()
  expect(secret.length).toBeGreaterThan(20)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('row').filter({ hasText: 'ci' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(secret)

  await page.getByRole('tab', { name: 'Secrets' }).click()
  await page.getByRole('button', { name: 'New secret' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('e2e_secret')
  await page.getByRole('dialog').getByLabel('Value').fill('hidden-from-all')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'e2e_secret' })).toBeVisible()
  await page.getByRole('tab', { name: 'Audit log' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'e2e_secret' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('hidden-from-all')
})
