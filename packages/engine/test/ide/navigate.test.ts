import { isMillraceError } from '@millrace/kernel'
import { describe, expect, it } from 'vitest'
import { definitionAt, mentionsAt } from '../../src/ide/navigate/references.ts'
import { renameAt, renameTarget } from '../../src/ide/navigate/rename.ts'
import { cursorIn, textAt } from './cursor.ts'

const SHOP = `CREATE TABLE orders (id BIGINT, amount INT, ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND, PRIMARY KEY (id) NOT ENFORCED)
  WITH ('connector' = 'gen', 'fields.amount.kind' = 'random');
CREATE TABLE totals (id BIGINT, total BIGINT) WITH ('connector' = 'print');
`

/** Line and text of the definition of what stands at the cursor. */
function definition(sql: string, others: Record<string, string> = {}) {
  const { workspace, document, offset } = cursorIn(sql, others)
  const found = definitionAt(workspace, document, offset)
  if (!found) return null
  const home = workspace.document(found.document)!
  const { line, column } = found.span
  return `${found.document}:${line}:${column} ${textAt(home, found.span)}`
}

function mentions(sql: string, others: Record<string, string> = {}): string[] {
  const { workspace, document, offset } = cursorIn(sql, others)
  return mentionsAt(workspace, document, offset).map(
    ({ document: name, span, role }) =>
      `${name}:${span.line} ${textAt(workspace.document(name)!, span)}${role === 'definition' ? ' !' : ''}`,
  )
}

/** The text after a rename, or the code of its refusal. */
function rename(sql: string, name: string, others: Record<string, string> = {}): string {
  const { workspace, document, offset } = cursorIn(sql, others)
  try {
    const changes = renameAt(workspace, document, offset, name)
    return changes
      .map(({ document: changed, edits }) => {
        const home = workspace.document(changed)!
        const places = edits
          .map(({ span, text }) => ({
            start: home.lines.offset(span.line, span.column),
            end: home.lines.offset(span.endLine, span.endColumn),
            text,
          }))
          .toSorted((a, b) => b.start - a.start)
        return places.reduce(
          (all, { start, end, text }) => all.slice(0, start) + text + all.slice(end),
          home.text,
        )
      })
      .join('\n---\n')
  } catch (error) {
    if (!isMillraceError(error)) throw error
    return error.code
  }
}

describe('definitionAt', () => {
  it.each([
    ['SELECT * FROM ord|ers', 'draft:1:14 orders'],
    ['SELECT am|ount FROM orders', 'draft:1:33 amount'],
    ['SELECT o.am|ount FROM orders AS o', 'draft:1:33 amount'],
    ['SELECT |o.amount FROM orders AS o', 'draft:5:32 o'],
    ['WITH w AS (SELECT amount AS a FROM orders) SELECT a| FROM w', 'draft:5:29 a'],
    ['WITH w AS (SELECT amount FROM orders) SELECT amount| FROM w', 'draft:1:33 amount'],
    ['WITH w AS (SELECT 1 AS x) SELECT * FROM w|', 'draft:5:6 w'],
    ['CREATE VIEW v (p, q) AS SELECT id, amount FROM orders; SELECT q| FROM v', 'draft:5:19 q'],
    ['INSERT INTO totals (id, to|tal) SELECT id, amount FROM orders', 'draft:4:33 total'],
    ['SELECT total FROM (SELECT SUM(amount) AS total FROM orders) WHERE tot|al > 1', 'draft:5:42 total'],
    ["SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(t|s), INTERVAL '1' HOUR))", 'draft:1:45 ts'],
    [
      'SELECT id FROM orders WHERE EXISTS (SELECT 1 FROM totals t WHERE t.id = orders.amo|unt)',
      'draft:1:33 amount',
    ],
    ['SELECT a.id FROM orders a JOIN totals b ON a.id = b.to|tal', 'draft:4:33 total'],
    ['SELECT RANK() OVER w| FROM orders WINDOW w AS (PARTITION BY id ORDER BY ts)', 'draft:5:41 w'],
    ['SELECT id, amount AS a FROM orders ORDER BY a|', 'draft:5:22 a'],
  ])('%s', (sql, expected) => {
    expect(definition(SHOP + sql)).toBe(expected)
  })

  it('finds what another document defines', () => {
    expect(definition('SELECT * FROM ord|ers', { shop: SHOP })).toBe('shop:1:14 orders')
    expect(definition('SELECT amo|unt FROM orders', { shop: SHOP })).toBe('shop:1:33 amount')
  })

  it('prefers what the document itself defines', () => {
    expect(definition(`${SHOP}SELECT * FROM ord|ers`, { shop: SHOP })).toBe('draft:1:14 orders')
  })

  it('says nothing of functions, keywords and unknown names', () => {
    expect(definition(`${SHOP}SELECT UP|PER('a') FROM orders`)).toBeNull()
    expect(definition(`${SHOP}SEL|ECT 1 FROM orders`)).toBeNull()
    expect(definition(`${SHOP}SELECT * FROM nowh|ere`)).toBeNull()
  })
})

describe('mentionsAt', () => {
  it('follows a column through views, queries of WITH, keys, watermarks and options', () => {
    const text = `${SHOP}CREATE VIEW v AS SELECT amount FROM orders;
INSERT INTO totals WITH w AS (SELECT * FROM v) SELECT 1, w.amo|unt FROM w;`
    expect(mentions(text)).toEqual(['draft:1 amount !', 'draft:3 amount', 'draft:5 amount', 'draft:6 amount'])
  })

  it('finds a table in all documents that do not define it themselves', () => {
    const others = { reader: 'SELECT id FROM orders', other: SHOP }
    expect(mentions(SHOP.replace('orders', 'ord|ers'), { reader: others.reader })).toEqual([
      'reader:1 orders',
      'draft:1 orders !',
    ])
    expect(mentions(SHOP.replace('orders', 'ord|ers'), { other: others.other })).toEqual(['draft:1 orders !'])
  })
})

describe('renameAt', () => {
  it('renames a column everywhere, also where an option names it', () => {
    expect(rename(`${SHOP}SELECT am|ount FROM orders`, 'price')).toBe(
      `${SHOP.replaceAll('amount', 'price')}SELECT price FROM orders`,
    )
  })

  it('quotes what must be quoted, but not in strings', () => {
    const renamed = rename(`${SHOP}SELECT am|ount FROM orders`, 'the value')
    expect(renamed).toContain('SELECT `the value` FROM orders')
    expect(renamed).toContain("'fields.the value.kind'")
    expect(rename(`${SHOP}SELECT t|.id FROM orders t`, 'select')).toContain(
      'SELECT `select`.id FROM orders `select`',
    )
  })

  it('renames in all documents', () => {
    expect(rename(SHOP.replace('orders', 'ord|ers'), 'sales', { reader: 'SELECT id FROM orders' })).toBe(
      `SELECT id FROM sales\n---\n${SHOP.replace('orders', 'sales')}`,
    )
  })

  it.each([
    ['a name the table has already', `${SHOP}SELECT am|ount FROM orders`, 'id', 'EDIT_RENAME_COLLIDES'],
    ['a table that is there already', `${SHOP}SELECT 1 FROM ord|ers`, 'totals', 'EDIT_RENAME_COLLIDES'],
    [
      'an alias that hides another',
      `${SHOP}SELECT a.id, b.id FROM orders a| JOIN totals b ON a.id = b.id`,
      'b',
      'EDIT_RENAME_COLLIDES',
    ],
    ['a column of USING', `${SHOP}SELECT 1 FROM orders JOIN totals USING (i|d)`, 'key', 'EDIT_RENAME_SHARED'],
    ['an empty name', `${SHOP}SELECT am|ount FROM orders`, ' ', 'EDIT_RENAME_EMPTY'],
    ['an unknown table', 'SELECT 1 FROM nowh|ere', 'x', 'EDIT_RENAME_OUTSIDE'],
    ['a keyword', 'SEL|ECT 1', 'x', 'EDIT_NOTHING_TO_RENAME'],
  ])('refuses %s', (_, sql, name, code) => {
    expect(rename(sql, name)).toBe(code)
  })

  it('says what would be renamed', () => {
    const { workspace, document, offset } = cursorIn(`${SHOP}SELECT o.am|ount FROM orders o`)
    expect(renameTarget(workspace, document, offset)).toMatchObject({
      name: 'amount',
      span: { line: 5, column: 10 },
    })
  })
})
