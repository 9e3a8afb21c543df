import { describe, expect, it } from 'vitest'
import { signatureAt } from '../../src/ide/functions/signature-at.ts'
import { hoverAt } from '../../src/ide/hover/hover-at.ts'
import { TABLES } from '../plan/declared-connectors.ts'
import { cursorIn, textAt } from './cursor.ts'

function hover(sql: string) {
  const { workspace, document, offset } = cursorIn(TABLES + sql)
  const found = hoverAt(workspace, document, offset)
  return found && { ...found, text: textAt(document, found.span) }
}

describe('hoverAt', () => {
  it('tells schema, keys and changes of a table', () => {
    expect(hover('SELECT * FROM ord|ers')).toMatchObject({
      kind: 'table',
      object: 'table',
      text: 'orders',
      connector: 'cdc',
      primaryKey: ['id'],
      upsertKeys: [['id']],
      changelog: '+I -U +U -D',
      columns: [{ name: 'id' }, { name: 'customer', type: 'INT' }, { name: 'amount' }, { name: 'state' }],
    })
  })

  it('tells the watermark, and an insert-only source', () => {
    expect(hover('SELECT * FROM |t')).toMatchObject({
      watermark: "ts AS ts - INTERVAL '5' SECOND",
      changelog: '+I',
    })
  })

  it('tells the columns of a table that can only be written', () => {
    expect(hover('INSERT INTO |printed SELECT i, l FROM t')).toMatchObject({
      columns: [
        { name: 'a', type: 'INT' },
        { name: 'b', type: 'BIGINT' },
      ],
      changelog: null,
    })
  })

  it('tells the schema of views, queries of WITH and aliases', () => {
    const sql =
      'CREATE VIEW v AS SELECT customer, COUNT(*) AS n FROM orders GROUP BY customer; SELECT * FROM v|'
    expect(hover(sql)).toMatchObject({ object: 'view', upsertKeys: [['customer']] })
    expect(hover('WITH w AS (SELECT i + 1 AS j FROM t) SELECT * FROM w|')).toMatchObject({
      object: 'common-table',
      columns: [{ name: 'j', type: 'INT' }],
    })
    expect(hover('SELECT o|.id FROM orders AS o')).toMatchObject({ object: 'alias', of: 'orders' })
  })

  it('tells type and source of a column', () => {
    expect(hover('SELECT cust|omer FROM orders')).toMatchObject({
      kind: 'column',
      type: 'INT',
      from: 'orders',
    })
    expect(hover('SELECT i + 1 AS j FROM t ORDER BY j|')).toMatchObject({ type: 'INT', expression: 'i + 1' })
    expect(
      hover(
        "SELECT window_en|d FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
      ),
    ).toMatchObject({ kind: 'column', from: 't' })
  })

  it('tells signatures, options and settings', () => {
    expect(hover('SELECT UP|PER(s) FROM t')).toMatchObject({
      kind: 'function',
      name: 'UPPER',
      aggregate: false,
    })
    expect(hover('SELECT SU|M(i) FROM t')).toMatchObject({ kind: 'function', aggregate: true })
    expect(
      hover("CREATE TABLE x (a INT) WITH ('connector' = 'gen', 'rows-per-sec|ond' = '5')"),
    ).toMatchObject({
      kind: 'option',
      owner: 'gen',
      option: { default: '10', type: 'long' },
    })
    expect(hover("SET 'table.exec.state|.ttl' = '1 d'")).toMatchObject({ kind: 'setting', type: 'duration' })
  })

  it('says nothing of keywords, literals and blanks', () => {
    expect(hover('SEL|ECT 1 FROM t')).toBeNull()
    expect(hover('SELECT 1|23 FROM t')).toBeNull()
    expect(hover("SELECT 'a|bc' FROM t")).toBeNull()
  })
})

describe('signatureAt', () => {
  function active(sql: string): string | null {
    const { workspace, document, offset } = cursorIn(sql)
    const help = signatureAt(workspace, document, offset)
    const signature = help?.signatures[help.active]
    const range = signature?.parameters[help!.parameter]
    return signature ? (range ? signature.label.slice(...range) : signature.label) : null
  }

  it('points at the argument that is written', () => {
    expect(active('SELECT SUBSTRING(|')).toBe(active('SELECT SUBSTRING(s|'))
    expect(active('SELECT SUBSTRING(s, |')).not.toBe(active('SELECT SUBSTRING(|'))
    expect(active('SELECT SUBSTRING(UPPER(a), |)')).toBe(active('SELECT SUBSTRING(s, |)'))
  })

  it('knows the window functions', () => {
    expect(active('SELECT * FROM TABLE(TUMBLE(TABLE t, |')).toBe('DESCRIPTOR(ts)')
    expect(active("SELECT * FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, |")).toBe(
      "INTERVAL '5' MINUTE",
    )
  })

  it('is silent outside of calls', () => {
    expect(active('SELECT a| FROM t')).toBeNull()
    expect(active('SELECT UPPER(a) |')).toBeNull()
  })
})
