import { makeDraft } from '../support/editor.ts'
import { expect, test } from '../support/test.ts'

test('by keyboard alone: search, open, look at the graph as a table, close with Escape', async ({
  page,
  workspace,
}) => {
  await page.goto(workspace)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('orders-by-status')
  await expect(page.getByRole('option').filter({ hasText: 'orders-by-status' }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\/[0-9a-f-]{36}$/)

  await page.getByRole('tab', { name: 'Overview' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: /Snapshots/ })).toBeFocused()
  await expect(page).toHaveURL(/view=snapshots/)
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Overview' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'As table' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Sends to' })).toBeVisible()
})

test('Tab indents in the editor until Ctrl-M lets it leave', async ({ page, workspace }) => {
  await makeDraft(page, workspace, `keyboard-${Date.now().toString(36)}`)
  const editor = page.getByTestId('sql-editor')
  await editor.locator('.view-lines').click()
  await page.keyboard.type('a')
  // With suggestions open, Tab takes the first.
  const suggestions = page.locator('.suggest-widget')
  await expect(suggestions).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(suggestions).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.type('b')
  await expect(editor.locator('.view-line').first()).toHaveText(/^a\s+b$/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+M')
  await page.keyboard.press('Tab')
  await expect(editor.locator(':focus')).toHaveCount(0)
})
