import { goToEnd, makeDraft, writeSql } from '../support/editor.ts'
import { samplePort, sampleRows } from '../support/sample-database.ts'
import { expect, instance, type Page, test } from '../support/test.ts'

/** Of this run alone, so that a journey can be repeated on the same instance. */
const RUN = Date.now().toString(36)
const NAME = `spend-by-method-${RUN}`
const TABLE = `reports.spend_${RUN}`

function sql(): string {
  const shop = `
  'hostname' = '127.0.0.1', 'port' = '${samplePort()}', 'username' = 'playground',
  'password' = '\${secret_values.shop_password}', 'database-name' = 'shop', 'schema-name' = 'public'`
  return `SET 'execution.checkpointing.interval' = '1 s';
CREATE TABLE payments (
payment_id BIGINT,
order_id BIGINT,
\`method\` STRING,
amount DECIMAL(10, 2),
PRIMARY KEY (payment_id) NOT ENFORCED
) WITH ('connector' = 'postgres-cdc', ${shop}, 'table-name' = 'payments', 'slot.name' = 'e2e_spend_${RUN}');

CREATE TABLE spend (
\`method\` STRING,
payments BIGINT,
total DECIMAL(38, 2),
PRIMARY KEY (\`method\`) NOT ENFORCED
) WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://127.0.0.1:${samplePort()}/shop', 'table-name' = '${TABLE}',
'username' = 'playground', 'password' = '\${secret_values.shop_password}');

INSERT INTO spend
SELECT \`method\`, COUNT(*) AS payments, SUM(amount) AS total FROM payments GROUP BY \`method\`;`
}

async function sinkRows(): Promise<number> {
  const [row] = await sampleRows<{ count: string }>(`SELECT count(*) FROM ${TABLE}`)
  return Number(row!.count)
}

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  await sampleRows(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (method text PRIMARY KEY, payments bigint, total numeric(38, 2))`,
  )
  await sampleRows(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLE} TO playground`)
})

test('wrong SQL is underlined while typing, with the reason; put right, it runs in Debug on real rows', async ({
  page,
  workspace,
}) => {
  await makeDraft(page, workspace, NAME)
  await writeSql(page, sql().replace('SUM(amount)', 'SUM(amout)'))
  await expect(page.locator('.squiggly-error')).toHaveCount(1)
  await page.getByRole('tab', { name: /Problems/ }).click()
  await expect(page.getByRole('tabpanel')).toContainText('amout')
  await page.keyboard.press('Escape')
  await writeSql(page, sql())
  await expect(page.locator('.squiggly-error')).toHaveCount(0)
  // Nothing is wrong any more; that groups are kept for ever is advice.
  await expect(page.getByRole('tabpanel')).not.toContainText('amout')
  await expect(page.getByRole('tabpanel')).toContainText('ADVICE_UNBOUNDED_STATE')

  await page.getByRole('tab', { name: /Live rows/ }).click()
  await page.getByLabel('Stop after').selectOption('100000')
  await page.getByTestId('sql-editor').locator('.view-lines').click()
  await goToEnd(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.locator('[data-phase="running"]')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /method/ })).toBeVisible()
  await expect(page.getByRole('table').getByText('card', { exact: true }).first()).toBeVisible()
  await page.getByRole('tab', { name: /Changelog/ }).click()
  await expect(page.locator('.kind.B').first()).toBeVisible()
  await expect(page.locator('.kind.A').first()).toBeVisible()
  await page.getByRole('tab', { name: /Plan/ }).click()
  await expect(page.getByRole('region', { name: 'Operator graph' }).locator('.node').first()).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.locator('[data-phase="stopped"]')).toBeVisible()
  expect(await sinkRows(), 'Debug writes no sink').toBe(0)
})

test('the draft is saved as versions, which can be compared and restored', async ({ page, workspace }) => {
  await openDraft(page, workspace)
  await page.getByTestId('sql-editor').locator('.view-lines').click()
  await page.keyboard.press('ControlOrMeta+S')
  await expect(page.getByText('Saved as v1')).toBeVisible()
  await goToEnd(page)
  await page.keyboard.insertText('\n-- a remark\n')
  await page.getByRole('button', { name: 'Save version' }).click()
  await expect(page.getByText('Saved as v2')).toBeVisible()
  await page.getByRole('button', { name: 'History' }).click()
  const history = page.getByRole('dialog')
  await history.getByRole('button', { name: /^v1/ }).click()
  await history.getByRole('button', { name: 'Restore this version' }).click()
  await expect(page.getByText('v1 restored')).toBeVisible()
  await expect(page.getByTestId('sql-editor')).not.toContainText('a remark')
})

test('it is deployed, runs, takes checkpoints, and its result arrives', async ({ page, workspace }) => {
  await openDraft(page, workspace)
  await page.getByRole('button', { name: 'Deploy', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Version').selectOption('1')
  await dialog.getByRole('button', { name: 'Deploy', exact: true }).click()
  await expect(page).toHaveURL(/\/jobs\/[0-9a-f-]{36}$/)
  await expect(page.locator('.facts')).toContainText('Running', { timeout: 60_000 })
  await expect(page.getByRole('region', { name: 'Operator graph' }).locator('.node')).not.toHaveCount(0)
  await expect(page.getByText('Checkpoint', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
  await expect.poll(sinkRows, { timeout: 60_000 }).toBeGreaterThan(0)
})

test('a savepoint is taken; stopped with one and started from it, the totals are as if nothing had happened', async ({
  page,
  workspace,
}) => {
  await page.goto(`${workspace}/jobs`)
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('button', { name: 'Savepoint' }).click()
  await page.getByLabel('Note (optional)').fill('before the night')
  await page.getByRole('button', { name: 'Take a savepoint' }).click()
  await page.getByRole('tab', { name: /Snapshots/ }).click()
  const first = page.getByRole('row').filter({ hasText: 'before the night' })
  await expect(first).toContainText('Complete', { timeout: 60_000 })

  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('menuitem', { name: 'Stop with a savepoint' }).click()
  await expect(page.locator('.facts')).toContainText('Stopped', { timeout: 60_000 })
  const newest = page.getByRole('row').filter({ hasText: 'Start from this' }).first()
  await newest.getByRole('button', { name: 'Start from this' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await expect(page.locator('.facts .wide')).toContainText('Running', { timeout: 60_000 })
  // With the shop holding still, source and sink can be compared.
  process.kill(instance.shopPid, 'SIGSTOP')
  try {
    await expect
      .poll(disagreement, { timeout: 60_000, message: 'the sink tells what the source holds' })
      .toEqual([])
  } finally {
    process.kill(instance.shopPid, 'SIGCONT')
  }
})

/** Methods for which the sink tells other figures than the source. */
function disagreement(): Promise<object[]> {
  return sampleRows(
    `SELECT * FROM (SELECT method, count(*) AS payments, sum(amount) AS total FROM payments GROUP BY method) source
     FULL JOIN ${TABLE} sink USING (method)
     WHERE (source.payments, source.total) IS DISTINCT FROM (sink.payments, sink.total)`,
  )
}

async function openDraft(page: Page, workspace: string): Promise<void> {
  await page.goto(`${workspace}/develop`)
  await page
    .getByRole('button', { name: new RegExp(`^${NAME}`) })
    .first()
    .click()
  await expect(page.getByText('you are editing')).toBeVisible()
  await expect(page.getByTestId('sql-editor')).toContainText('CREATE TABLE')
}
