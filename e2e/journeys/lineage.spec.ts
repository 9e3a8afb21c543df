import { expect, test } from '../support/test.ts'

test('where a column comes from: pick it, read its path, its steps, its twin; by keyboard too', async ({
  page,
  workspace,
}) => {
  await page.goto(workspace)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Lineage' }).click()
  const graph = page.getByRole('region', { name: 'Lineage graph' })
  await expect(graph).toBeVisible()
  const twin = page.getByRole('table', { name: 'As table' })
  await expect(twin.getByRole('row').filter({ hasText: 'orders-by-status' })).not.toHaveCount(0)

  // From the keyboard: find the column, walk to it, pick it.
  await page.getByRole('searchbox', { name: 'Find column' }).focus()
  await page.keyboard.type('orders_by_status.amount')
  await expect(page.getByRole('group', { name: 'Columns found' }).getByRole('button')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/column=/)
  const picked = graph.getByRole('button', { pressed: true })
  await expect(picked).toHaveCount(1)
  await expect(twin.getByRole('columnheader', { name: 'Expression' })).toBeVisible()
  await expect(twin.getByRole('row').filter({ hasText: 'group key' })).not.toHaveCount(0)

  // Without what only decides, the path is shorter; the address remembers.
  const rows = await twin.getByRole('row').count()
  await page.getByRole('checkbox', { name: 'Filters and join keys' }).uncheck()
  await expect(twin.getByRole('row').filter({ hasText: 'group key' })).toHaveCount(0)
  expect(await twin.getByRole('row').count()).toBeLessThan(rows)
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Filters and join keys' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Filters and join keys' }).check()

  // A row of the twin tells every step.
  await twin.getByRole('row').nth(1).click()
  const steps = page.getByRole('complementary', { name: /The way of/ })
  await expect(steps).toBeVisible()
  await steps.getByRole('button', { name: 'Close' }).click()
  await expect(steps).toHaveCount(0)

  await page.getByRole('button', { name: 'Show all tables' }).click()
  await expect(graph.getByRole('button', { pressed: true })).toHaveCount(0)

  // A table opens, and its columns can be picked.
  await graph.getByRole('button', { name: 'Columns of orders_by_status' }).press('Enter')
  await graph.getByRole('button', { name: /^status of orders_by_status/ }).press('Enter')
  await expect(graph.getByRole('button', { name: /^status of orders_by_status/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('the workspace as OpenLineage events', async ({ page, workspace }) => {
  await page.goto(`${workspace}/lineage`)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'OpenLineage' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('playground.openlineage.json')
})
