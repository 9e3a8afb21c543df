import { expect, type Page } from '@playwright/test'

/** Replaces the whole text by a paste: what is typed would be indented and its brackets closed. */
export async function writeSql(page: Page, sql: string): Promise<void> {
  await page.getByTestId('sql-editor').locator('.view-lines').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(sql)})`)
  await page.keyboard.press('ControlOrMeta+V')
}

/** Puts the cursor at the end of the text. */
export async function goToEnd(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+End')
}

export async function makeDraft(page: Page, workspace: string, name: string): Promise<void> {
  await page.goto(`${workspace}/develop?new=1`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByTestId('sql-editor').locator('.view-lines')).toBeVisible()
  await expect(page.getByText('you are editing')).toBeVisible()
}
