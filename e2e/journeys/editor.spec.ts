import path from 'node:path'
import { call } from '../support/call.ts'
import { goToEnd, makeDraft, writeSql } from '../support/editor.ts'
import { expect, type Page, test } from '../support/test.ts'

const SHOTS = path.join(import.meta.dirname, '../shots')
const RUN = Date.now().toString(36)

const TABLES = `CREATE TEMPORARY TABLE orders (
  id BIGINT,
  customer INT,
  amount DECIMAL(10, 2),
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND,
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '10'
);
CREATE TEMPORARY VIEW spenders AS
SELECT customer, SUM(amount) AS spent FROM orders GROUP BY customer;
`

/** What the page has that these files' types do not. */
interface Styled {
  getComputedStyle(element: unknown): { readonly color: string }
}

async function text(page: Page): Promise<string> {
  const lines = await page.getByTestId('sql-editor').locator('.view-line').allTextContents()
  return lines.join('\n').replaceAll('\u00a0', ' ')
}

/** Puts the cursor into the first occurrence of a word, by the editor's own search. */
async function cursorOn(page: Page, word: string): Promise<void> {
  await page.getByTestId('sql-editor').getByText(word, { exact: true }).first().click()
}

test('completion, signature and hover know the tables of the draft', async ({ page, workspace }) => {
  await makeDraft(page, workspace, `editor-${RUN}`)
  await writeSql(page, `${TABLES}SELECT o. FROM orders AS o`)
  await expect(page.locator('.squiggly-error')).not.toHaveCount(0)
  await goToEnd(page)
  for (let left = 0; left < ' FROM orders AS o'.length; left++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Space')
  const suggestions = page.locator('.suggest-widget')
  await expect(suggestions.getByRole('option', { name: /^amount/ })).toBeVisible()
  await page.screenshot({ path: path.join(SHOTS, 'editor-complete-1440.png') })
  await page.keyboard.type('amo')
  await expect(suggestions.locator('.monaco-list-row.focused')).toContainText('amount')
  await page.keyboard.press('Enter')
  await expect(page.locator('.squiggly-error')).toHaveCount(0)

  await page.keyboard.insertText(', SUBSTRING')
  await page.keyboard.type('(')
  await expect(page.locator('.parameter-hints-widget')).toContainText('SUBSTRING')
  await page.keyboard.press('Escape')
  await page.getByTestId('sql-editor').getByText('spenders', { exact: true }).first().hover()
  const hover = page.locator('.monaco-hover').filter({ hasText: 'upsert key' })
  await expect(hover).toContainText('(customer)')
  await expect(hover).toContainText('+I -U +U')
  await page.screenshot({ path: path.join(SHOTS, 'editor-hover-1440.png') })
})

test('a name is followed to its definition and changed everywhere, and what would collide is refused', async ({
  page,
  workspace,
}) => {
  await makeDraft(page, workspace, `rename-${RUN}`)
  await writeSql(page, `${TABLES}SELECT spent FROM spenders`)
  await cursorOn(page, 'spenders')
  await page.keyboard.press('F2')
  const box = page.locator('.rename-box input')
  await box.fill('orders')
  await page.keyboard.press('Enter')
  await expect(page.getByText('would mean something else')).toBeVisible()
  await page.keyboard.press('Escape')
  await cursorOn(page, 'spenders')
  await page.keyboard.press('F2')
  await box.fill('best customers')
  await page.keyboard.press('Enter')
  await expect.poll(() => text(page)).toContain('SELECT spent FROM `best customers`')
  expect(await text(page)).toContain('CREATE TEMPORARY VIEW `best customers`')

  await goToEnd(page)
  await page.keyboard.press('F12')
  await expect(page.getByText(/Ln 12, Col/)).toBeVisible()
})

test('a name that another draft defines leads there, and a fix brings its definition here', async ({
  page,
  workspace,
}) => {
  await page.goto(workspace)
  const home = await call<{ id: string }>(page, 'POST', '/drafts', { name: `home-${RUN}`, content: TABLES })
  expect(home.status).toBe(201)
  await makeDraft(page, workspace, `away-${RUN}`)
  await writeSql(page, 'SELECT customer FROM orders')
  await expect(page.locator('.squiggly-error')).toHaveCount(1)
  await cursorOn(page, 'orders')
  await page.keyboard.press('Control+.')
  const fix = page.getByText(/CREATE … orders ← /).first()
  await expect(fix).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F12')
  await expect(page).toHaveURL(new RegExp(home.body.id))
  await expect(page.getByText(/Ln 1, Col 24/)).toBeVisible()
})

test('the formatter lays the text out and can be undone', async ({ page, workspace }) => {
  await makeDraft(page, workspace, `format-${RUN}`)
  await writeSql(page, `${TABLES}-- kept\nselect customer,sum(amount) from orders group by customer;`)
  await goToEnd(page)
  await page.keyboard.press('Shift+Alt+F')
  await expect.poll(() => text(page)).toMatch(/-- kept\nSELECT customer, SUM\(amount\)/i)
  expect(await text(page)).not.toContain('select customer')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => text(page)).toContain('select customer,sum(amount)')
})

test('problems have fixes, statements fold, the outline leads to them', async ({ page, workspace }) => {
  await makeDraft(page, workspace, `fixes-${RUN}`)
  await writeSql(page, `${TABLES}SELECT custmer FROM orders`)
  await expect(page.locator('.squiggly-error')).toHaveCount(1)
  await cursorOn(page, 'custmer')
  await page.keyboard.press('Control+.')
  await expect(page.locator('.action-widget').first()).toContainText('customer')
  await page.screenshot({ path: path.join(SHOTS, 'editor-fix-1440.png') })
  await page.keyboard.press('Enter')
  await expect(page.locator('.squiggly-error')).toHaveCount(0)
  expect(await text(page)).toContain('SELECT customer FROM orders')

  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  const outline = page.locator('.quick-input-widget')
  await expect(outline).toContainText('spenders')
  await expect(outline).toContainText('orders')
  await page.screenshot({ path: path.join(SHOTS, 'editor-outline-1440.png') })
  await page.keyboard.type('spenders')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Ln 12, Col/)).toBeVisible()
})

test('in Simplified Chinese hovers and problems speak it too', async ({
  page,
  workspace,
  context,
  baseURL,
}) => {
  await page.goto(workspace)
  const content = `${TABLES}SELECT custmer, UPPER('x') FROM orders`
  const draft = await call<{ id: string }>(page, 'POST', '/drafts', { name: `zh-${RUN}`, content })
  await context.addCookies([{ name: 'millrace-locale', value: 'zh-CN', url: baseURL! }])
  await page.goto(`${workspace}/develop?draft=${draft.body.id}&panel=problems`)
  const editor = page.getByTestId('sql-editor')
  await expect(page.locator('.squiggly-error')).toHaveCount(1)
  await expect(page.locator('.problems')).toContainText('customer')
  await expect(page.locator('.problems')).toContainText(/没有|不存在|未知/)
  const hover = page.locator('.monaco-hover')
  await editor.getByText('UPPER', { exact: true }).hover()
  await expect(hover.filter({ hasText: '大写的文本' })).toBeVisible()
  await editor.getByText("'rows-per-second'", { exact: true }).hover()
  await expect(hover.filter({ hasText: '每秒的行数' })).toBeVisible()
  await page.screenshot({ path: path.join(SHOTS, 'editor-1440-zh.png') })
})

for (const scheme of ['light', 'dark'] as const) {
  test(`looked at in ${scheme}: meaning has colours at both widths`, async ({ page, workspace }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await makeDraft(page, workspace, `colours-${scheme}-${RUN}`)
    await writeSql(
      page,
      `${TABLES}SELECT s.customer, MAX(s.spent) AS most FROM spenders AS s GROUP BY s.customer;\n`,
    )
    await expect(page.locator('.squiggly-error')).toHaveCount(0)
    const colour = (word: string) =>
      page
        .getByTestId('sql-editor')
        .getByText(word, { exact: true })
        .first()
        .evaluate((element) => (globalThis as unknown as Styled).getComputedStyle(element).color)
    await expect.poll(() => colour('orders')).not.toBe(await colour('customer'))
    await page.screenshot({ path: path.join(SHOTS, `editor-1440-${scheme}.png`) })
    await page.setViewportSize({ width: 1024, height: 768 })
    // What was typed a moment ago survives the change of layout.
    await expect.poll(() => text(page)).toContain('CREATE TEMPORARY VIEW spenders')
    await expect.poll(() => colour('orders')).not.toBe(await colour('customer'))
    await expect(page.getByText(/Ln 15, Col 1/)).toBeVisible()
    await expect(page.locator('.line-numbers.active-line-number')).toHaveText('15')
    await page.screenshot({ path: path.join(SHOTS, `editor-1024-${scheme}.png`) })
  })
}
