import { describe, expect, test } from 'vitest'
import type { SinkLineage } from '../../src/plan/lineage/lineage.ts'
import { lineageOf } from '../../src/plan/lineage/script-lineage.ts'
import { connectors, TABLES } from './declared-connectors.ts'

function sinksOf(sql: string): readonly SinkLineage[] {
  return lineageOf(TABLES + sql, { connectors }).sinks
}
const sinkOf = (sql: string) => sinksOf(sql)[0]!
/** `column ← source.column kind` of every dependency. */
function dependencies(sql: string): string[] {
  return sinkOf(sql).columns.flatMap(({ name, dependencies: all }) =>
    all.map(
      ({ source, kind, influence }) => `${name} ← ${source.table}.${source.column} ${influence ?? kind}`,
    ),
  )
}
const influences = (sql: string) =>
  sinkOf(sql).influences.map(({ source, influence }) => `${source.table}.${source.column} ${influence}`)
const stepsOf = (sql: string, column: number) =>
  sinkOf(sql).columns[column]!.dependencies[0]!.steps.map(
    ({ operation, column: name, expression }) => `${operation} ${name} = ${expression}`,
  )

describe('what a column comes from', () => {
  test('copies, also under other names', () => {
    expect(dependencies('SELECT i, l AS other FROM t;')).toEqual(['i ← t.i copied', 'other ← t.l copied'])
  })

  test('expressions, with the whole way as one', () => {
    const sql = 'SELECT i + n AS s FROM t;'
    expect(dependencies(sql)).toEqual(['s ← t.i derived', 's ← t.n derived'])
    expect(sinkOf(sql).columns[0]!.expression).toBe('i + n')
  })

  test('computed columns of the table are steps of their own', () => {
    const sql = "CREATE TABLE c (a INT, d AS a * 2) WITH ('connector' = 'gen'); SELECT d + 1 AS e FROM c;"
    expect(dependencies(sql)).toEqual(['e ← c.a derived'])
    expect(stepsOf(sql, 0)).toEqual(['computed d = a * 2', 'select e = d + 1'])
    expect(sinkOf(sql).columns[0]!.expression).toBe('(a * 2) + 1')
  })

  test('aggregates; counts show nothing of what they count', () => {
    const sql = 'SELECT customer, SUM(amount) AS s, COUNT(state) AS n FROM orders GROUP BY customer;'
    expect(dependencies(sql)).toEqual([
      'customer ← orders.customer copied',
      's ← orders.amount aggregated',
      'n ← orders.state aggregated',
    ])
    expect(sinkOf(sql).columns.map((column) => column.dependencies[0]!.masked)).toEqual([false, false, true])
    expect(influences(sql)).toEqual(['orders.customer group-by'])
  })

  test('what only chooses is told apart from what is shown', () => {
    expect(dependencies("SELECT CASE WHEN s = 'x' THEN i ELSE n END AS c FROM t;")).toEqual([
      'c ← t.s conditional',
      'c ← t.i derived',
      'c ← t.n derived',
    ])
  })

  test('a filter of an aggregate decides about its column alone', () => {
    const sql = 'SELECT COUNT(*) FILTER (WHERE b) AS n, SUM(i) AS s FROM t;'
    expect(dependencies(sql)).toEqual(['n ← t.b filter', 's ← t.i aggregated'])
    expect(influences(sql)).toEqual([])
  })

  test('the parts of a union', () => {
    expect(dependencies('SELECT i FROM t UNION ALL SELECT customer FROM orders;')).toEqual([
      'i ← t.i copied',
      'i ← orders.customer copied',
    ])
  })

  test('of two ways the one that does more is told', () => {
    expect(dependencies('SELECT i FROM t UNION ALL SELECT i + 1 FROM t;')).toEqual(['i ← t.i derived'])
  })

  test('windows', () => {
    const sql = `SELECT window_start, SUM(i) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR))
      GROUP BY window_start, window_end;`
    expect(dependencies(sql)).toEqual(['window_start ← t.ts derived', 's ← t.i aggregated'])
  })

  test('constants come from nowhere', () => {
    expect(dependencies('SELECT 1 AS k FROM t;')).toEqual([])
    expect(sinkOf('SELECT 1 AS k FROM t;').sources.map(({ name }) => name)).toEqual(['t'])
  })
})

describe('what decides about rows', () => {
  test('WHERE and HAVING', () => {
    const sql = 'SELECT customer FROM orders WHERE amount > 5 GROUP BY customer HAVING MAX(id) > 7;'
    expect(influences(sql)).toEqual(['orders.amount filter', 'orders.customer group-by', 'orders.id filter'])
    expect(sinkOf(sql).influences[2]!.expression).toBe('MAX(id) > 7')
  })

  test('joins: both sides of the condition', () => {
    const sql = 'SELECT t.i, orders.state FROM t JOIN orders ON t.i = orders.customer;'
    expect(dependencies(sql)).toEqual(['i ← t.i copied', 'state ← orders.state copied'])
    expect(influences(sql).toSorted()).toEqual(['orders.customer join', 't.i join'])
    expect(sinkOf(sql).columns[0]!.expression).toBe('t.i')
  })
})

describe('the way', () => {
  test('views and common tables are steps', () => {
    const sql = `CREATE VIEW doubled AS SELECT id, amount * 2 AS d FROM orders;
      WITH c AS (SELECT d FROM doubled) SELECT MAX(d) AS m FROM c;`
    expect(stepsOf(sql, 0)).toEqual([
      'select d = amount * 2',
      'view d = d',
      'view d = d',
      'select m = MAX(d)',
    ])
    const relations = sinkOf(sql).columns[0]!.dependencies[0]!.steps.map(({ relation }) => relation)
    expect(relations).toEqual([null, 'doubled', 'c', null])
  })

  test('each step knows its place', () => {
    const { columns } = sinkOf('SELECT i + 1 AS s FROM t;')
    const line = TABLES.split('\n').length
    expect(columns[0]!.dependencies[0]!.steps[0]!.span).toMatchObject({ line, column: 8, endColumn: 13 })
  })

  test('views that double a column stay small', () => {
    const views = Array.from(
      { length: 30 },
      (_, i) =>
        `CREATE VIEW v${i} AS SELECT x + x AS x FROM ${i === 0 ? '(SELECT i AS x FROM t)' : `v${i - 1}`};`,
    )
    const { columns } = sinkOf(`${views.join('\n')} SELECT x FROM v29;`)
    expect(columns[0]!.expression.length).toBeLessThanOrEqual(400)
    expect(columns[0]!.dependencies).toHaveLength(1)
  })
})

describe('tables', () => {
  test('what is written takes the names of the sink', () => {
    const sink = sinkOf('INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer;')
    expect(sink.target?.name).toBe('totals')
    expect(sink.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'customer INT NOT NULL',
      'n BIGINT',
    ])
  })

  test('each INSERT of a statement set', () => {
    const sinks = sinksOf(`EXECUTE STATEMENT SET BEGIN
      INSERT INTO printed SELECT i, l FROM t;
      INSERT INTO filed SELECT customer, id FROM orders; END;`)
    expect(sinks.map(({ target, sources }) => `${sources[0]!.name} → ${target!.name}`)).toEqual([
      't → printed',
      'orders → filed',
    ])
  })

  test('columns that are not written are NULL, from nowhere', () => {
    expect(dependencies('INSERT INTO printed (b) SELECT l FROM t;')).toEqual(['b ← t.l copied'])
  })

  test('a broken script says where', () => {
    expect(() => sinksOf('SELECT missing FROM t;')).toThrow(/missing/)
  })
})
