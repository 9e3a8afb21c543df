import { STORAGE_STATE } from '../support/storage-state.ts'
import { expect, instance, test } from '../support/test.ts'

test('the owner makes an account with the one-time token and lands among running jobs', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Set up Millrace' })).toBeVisible()
  await page.getByLabel('One-time token').fill('not the token')
  await page.getByLabel('Your name').fill('Ines Okafor')
  await page.getByLabel('Email').fill('ines@example.com')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByText('At least 12 characters, please.')).toBeVisible()
  await page.getByLabel('Password').fill('water turns the wheel')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.locator('.err')).toContainText('token')
  await page.getByLabel('One-time token').fill(instance.setupToken)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page).toHaveURL(/\/w\/playground$/)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await page.context().storageState({ path: STORAGE_STATE })

  await page.getByRole('link', { name: 'Jobs' }).click()
  const row = page.getByRole('row').filter({ hasText: 'orders-by-status' })
  await expect(row).toContainText('Running', { timeout: 60_000 })
  // Rows move: the rate is above zero.
  await expect(row).toContainText(/[1-9][\d.,]*( k)?\/s/, { timeout: 60_000 })
})
