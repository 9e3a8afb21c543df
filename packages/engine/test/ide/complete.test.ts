import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeAt } from '../../src/ide/complete/complete-at.ts'
import { wholePlanner } from '../../src/ide/whole-planner.ts'
import { Workspace } from '../../src/ide/workspace.ts'
import { connectors, TABLES } from '../plan/declared-connectors.ts'

function complete(text: string, offset: number) {
  const workspace = new Workspace({ connectors, planner: wholePlanner })
  return completeAt(workspace, workspace.put('draft', text), offset)
}

/** Labels by kind at the `|` of a text behind the tables. */
function at(sql: string, kind: string): string[] {
  const text = TABLES + sql.replace('|', '')
  const { items } = complete(text, TABLES.length + sql.indexOf('|'))
  return items.filter((item) => item.kind === kind).map(({ label }) => label)
}

describe('completeAt', () => {
  it('offers statements where one may begin', () => {
    expect(at('|', 'keyword')).toContain('INSERT INTO')
    expect(at('SELECT 1; CR|', 'keyword')).toEqual([
      'CREATE TABLE',
      'CREATE TEMPORARY TABLE',
      'CREATE VIEW',
      'CREATE TEMPORARY VIEW',
      'CREATE FUNCTION',
      'CREATE CATALOG',
      'CREATE DATABASE',
    ])
  })

  it('offers the keywords the grammar could go on with', () => {
    expect(at('SELECT i FROM t W|', 'keyword')).toContain('WHERE')
    expect(at('SELECT i FROM t GROUP |', 'keyword')).toEqual(['BY'])
    expect(at('CREATE TABLE x (a INT) P|', 'keyword')).toContain('PARTITIONED BY')
  })

  it('offers tables, views and common tables defined before', () => {
    expect(at('SELECT * FROM o|', 'table')).toEqual(['orders'])
    expect(at('CREATE VIEW big AS SELECT 1; SELECT * FROM |', 'table')).toContain('big')
    expect(at('WITH w AS (SELECT 1) SELECT * FROM |', 'table')).toContain('w')
    expect(at('SELECT * FROM |; CREATE VIEW later AS SELECT 1', 'table')).not.toContain('later')
    expect(at('INSERT INTO |', 'table')).toContain('printed')
  })

  it('offers the columns of the tables named, those behind the place too', () => {
    expect(at('SELECT | FROM orders', 'column')).toEqual(['id', 'customer', 'amount', 'state'])
    expect(at('SELECT i FROM t WHERE d|', 'column')).toEqual(['d', 'd10', 'd5', 'd38', 'da'])
    expect(at('SELECT o.| FROM orders AS o, t', 'column')).toEqual(['id', 'customer', 'amount', 'state'])
    expect(at('SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(t|', 'column')).toEqual([
      'ti',
      'tm',
      't6',
      'ts',
    ])
    expect(at('CREATE VIEW v AS SELECT i AS uno FROM t; SELECT | FROM v', 'column')).toEqual(['uno'])
  })

  it('offers functions where an expression may stand', () => {
    expect(at('SELECT UP| FROM t', 'function')[0]).toBe('UPPER')
    expect(at('SELECT * FROM UP|', 'function')).toEqual([])
  })

  it('offers option keys of the connector, required ones first, and values', () => {
    expect(at("CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', |)", 'option')).toEqual([
      'url',
      'password',
      'port',
    ])
    expect(at("CREATE TABLE x (a INT) WITH ('|", 'option')).toEqual(['connector'])
    expect(at("CREATE TABLE x (a INT) WITH ('connector' = '|", 'value')).toEqual(
      [...connectors.keys()].sort(),
    )
    expect(at("CREATE TABLE x (a INT) WITH ('connector' = 'gen', 'strict' = '|", 'value')).toEqual([
      'true',
      'false',
    ])
    expect(at("CREATE TABLE x (a INT) WITH ('connector' = 'gen', 'pa|'", 'option')).toEqual(['pause'])
  })

  it('offers types', () => {
    expect(at('CREATE TABLE x (a DEC|', 'type')).toEqual(['DECIMAL'])
    expect(at('SELECT CAST(i AS |', 'type')).toContain('TIMESTAMP')
  })

  it('says where the typed word begins', () => {
    const text = 'SELECT a, cou'
    expect(complete(text, text.length).from).toBe(10)
  })

  it('knows what is in scope inside unfinished text', () => {
    const orders = ['id', 'customer', 'amount', 'state']
    expect(at('SELECT * FROM TABLE(TUMBLE(TABLE |', 'table')).toContain('orders')
    expect(at('SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(|', 'column')).toEqual(orders)
    expect(at('INSERT INTO orders (|', 'column')).toEqual(orders)
    expect(at('INSERT INTO orders (id, |) SELECT 1, 2', 'column')).toEqual(orders)
    expect(at('SELECT 1 FROM t JOIN orders AS o ON |', 'column')).toEqual(
      expect.arrayContaining(['i', ...orders]),
    )
    expect(at('SELECT 1 FROM t JOIN orders AS o ON |', 'alias')).toEqual(['t', 'o'])
    expect(at('SELECT 1 FROM t JOIN orders AS o ON t.i = o.|', 'column')).toEqual(orders)
    expect(at('SELECT 1 FROM orders WHERE EXISTS (SELECT 1 FROM t WHERE t.i = orders.|', 'column')).toEqual(
      orders,
    )
    expect(at('SELECT CASE WHEN | FROM orders', 'column')).toEqual(orders)
    expect(at('SELECT id FROM orders WHERE id BETWEEN |', 'column')).toEqual(orders)
    expect(at('SELECT CAST(| FROM orders', 'column')).toEqual(orders)
    expect(at('SELECT id FROM orders GROUP BY |', 'column')).toEqual(orders)
    expect(at('SELECT SUM(amount) OVER (PARTITION BY | FROM orders', 'column')).toEqual(orders)
  })

  it('knows the columns of queries of WITH, subqueries and windows', () => {
    expect(at('WITH w AS (SELECT id AS key_ FROM orders) SELECT | FROM w', 'column')).toEqual(['key_'])
    expect(at('SELECT x.| FROM (SELECT amount AS a, id FROM orders) AS x', 'column')).toEqual(['a', 'id'])
    const windowed = at(
      "SELECT win| FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR))",
      'column',
    )
    expect(windowed).toEqual(['window_start', 'window_end', 'window_time'])
    expect(at('SELECT amount AS a FROM orders ORDER BY |', 'column')).toContain('a')
  })

  it('knows settings and their values', () => {
    expect(at("SET '|", 'option')).toContain('table.exec.state.ttl')
    expect(at('SET |', 'option')).toContain('parallelism.default')
    expect(at("SET 'table.exec.mini-batch.enabled' = '|", 'value')).toEqual(['true', 'false'])
    expect(at("SET 'table.exec.mini-batch.enabled' = '|", 'option')).toEqual([])
  })

  it('knows hints, FILTER and the arguments of windows', () => {
    expect(at('SELECT /*+ |', 'snippet')).toEqual(
      expect.arrayContaining(['STATE_TTL', 'LOOKUP', 'BROADCAST']),
    )
    expect(at('SELECT COUNT(*) FILTER | FROM t', 'snippet')).toEqual(['(WHERE …)'])
    const size = at('SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), |', 'snippet')
    expect(size).toEqual(expect.arrayContaining(["INTERVAL '1' MINUTE", 'SIZE => …']))
  })

  it('offers the library of snippets where a statement may begin', () => {
    const snippets = at('|', 'snippet')
    expect(snippets).toEqual(
      expect.arrayContaining(["CREATE TABLE … 'jdbc'", 'MATCH_RECOGNIZE', 'EXECUTE STATEMENT SET']),
    )
    expect(complete('', 0).items.filter(({ kind }) => kind === 'snippet').length).toBeGreaterThan(15)
    const table = complete('', 0).items.find(({ label }) => label === "CREATE TABLE … 'jdbc'")
    expect(table?.insert).toContain("'url' = '")
  })

  it('offers no tables where a new one gets its name', () => {
    expect(at('CREATE TABLE |', 'table')).toEqual([])
    expect(at('CREATE TEMPORARY VIEW IF NOT EXISTS |', 'table')).toEqual([])
    expect(at('DROP TABLE |', 'table')).toContain('orders')
  })

  it('answers at every place of any text', () => {
    const parts = fc.constantFrom(
      'SELECT ',
      'FROM ',
      't',
      '.',
      ' i',
      "'",
      '`',
      '(',
      ')',
      ',',
      ';',
      ' WITH ',
      '/*',
      '--',
      '\n',
      ' = ',
      'INSERT INTO ',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), fc.nat(100), (words, place) => {
        const text = TABLES + words.join('')
        const offset = Math.min(text.length, TABLES.length + place)
        expect(complete(text, offset).from).toBeLessThanOrEqual(offset)
      }),
      { numRuns: 300 },
    )
  })
})
