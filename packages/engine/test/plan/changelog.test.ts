import { describe, expect, it } from 'vitest'
import { errorsOf, explained, messagesOf, nodesOf, planOf } from './plan-of.ts'

const modes = (sql: string) =>
  [...explained(sql).matchAll(/([A-Z]\w+)\(.*changelogMode=(\[.*\])/g)].map(
    ([, node, mode]) => `${node}${mode}`,
  )

describe('changelog modes, from the sink down', () => {
  it('ranks by what can go away again must see what an update replaces', () => {
    const top = (table: string, key: string) =>
      modes(`INSERT INTO printed SELECT k, 1 FROM (SELECT k, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM
        (SELECT ${key} AS k, COUNT(*) AS c FROM ${table} GROUP BY ${key})) WHERE rn <= 3`)
    expect(top('orders', 'customer')).toContain('GroupAggregate[I,UB,UA,D]')
    expect(top('t', 'i')).toContain('GroupAggregate[I,UA]')
  })

  it('a filter over rows only inserted', () => {
    expect(modes('INSERT INTO filed SELECT i, l FROM t WHERE i > 1')).toEqual([
      'Sink[I]',
      'Calc[I]',
      'Calc[I]',
      'TableSourceScan[I]',
    ])
  })

  it('an aggregate for a sink that takes upserts by its key makes no -U', () => {
    expect(modes('INSERT INTO totals SELECT n, COUNT(*) FROM t GROUP BY n')).toEqual([
      'Sink[I,UA]',
      'Calc[I,UA]',
      'GroupAggregate[I,UA]',
      'Calc[I]',
      'TableSourceScan[I]',
    ])
  })

  it('an aggregate over changes must see -U, and can lose groups', () => {
    expect(modes('INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer')).toEqual([
      'Sink[I,UA,D]',
      'Calc[I,UA,D]',
      'GroupAggregate[I,UA,D]',
      'Calc[I,UB,UA,D]',
      'TableSourceScan[I,UB,UA,D]',
    ])
  })

  it('a sink that takes all kinds gets all kinds', () => {
    expect(modes('INSERT INTO printed SELECT n, COUNT(*) FROM t GROUP BY n')[0]).toBe('Sink[I,UB,UA]')
    expect(modes('SELECT n, COUNT(*) FROM t GROUP BY n')[0]).toBe('Sink[I,UB,UA]')
  })

  it('changes copied by their key: -U is dropped right behind the source, unless a filter must see it', () => {
    expect(modes('INSERT INTO copies SELECT * FROM orders WHERE id > 3')).toEqual([
      'Sink[I,UA,D]',
      'Calc[I,UA,D]',
      'Calc[I,UA,D]',
      'TableSourceScan[I,UB,UA,D]',
    ])
    expect(modes("INSERT INTO copies SELECT * FROM orders WHERE state = 'paid'")).toEqual([
      'Sink[I,UB,UA,D]',
      'Calc[I,UB,UA,D]',
      'TableSourceScan[I,UB,UA,D]',
    ])
  })

  it('another key than the query’s needs the materializer, which needs -U', () => {
    expect(modes('INSERT INTO totals SELECT customer, id FROM orders')).toEqual([
      'Sink[I,UA,D]',
      'SinkUpsertMaterializer[I,UA,D]',
      'Calc[I,UB,UA,D]',
      'TableSourceScan[I,UB,UA,D]',
    ])
  })

  it('rows only inserted need no materializer, whatever the sink’s key', () => {
    expect(modes('INSERT INTO totals SELECT n, l FROM t')).toEqual([
      'Sink[I]',
      'Calc[I]',
      'TableSourceScan[I]',
    ])
  })

  it('a window makes each result once', () => {
    const sql = `INSERT INTO filed SELECT i, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
GROUP BY window_start, window_end, i HAVING COUNT(*) > 1`
    expect(modes(sql)).toEqual([
      'Sink[I]',
      'Calc[I]',
      'Calc[I]',
      'WindowAggregate[I]',
      'Calc[I]',
      'TableSourceScan[I]',
    ])
  })

  it('distinct rows may be updated, as Flink counts them; distinct by a key they are what they were', () => {
    expect(modes('INSERT INTO printed SELECT DISTINCT i, l FROM t')[0]).toBe('Sink[I,UB,UA]')
    expect(errorsOf('INSERT INTO filed SELECT DISTINCT i, l FROM t')).toEqual(['1:19 PLAN_APPEND_ONLY_SINK'])
    const distinct = modes('INSERT INTO printed SELECT DISTINCT customer, id FROM orders')
    expect(distinct.filter((mode) => mode.startsWith('GroupAggregate'))).toEqual([])
  })

  it('a union carries what any part carries', () => {
    expect(modes('INSERT INTO printed SELECT i, l FROM t UNION ALL SELECT customer, id FROM orders')[0]).toBe(
      'Sink[I,UB,UA,D]',
    )
  })

  it('updates into a sink that only appends are refused at the node that makes them, with advice', () => {
    const sql = 'INSERT INTO filed\nSELECT n, COUNT(*)\nFROM t GROUP BY n'
    expect(errorsOf(sql)).toEqual(['2:1 PLAN_APPEND_ONLY_SINK'])
    expect(messagesOf(sql)[0]).toMatch(
      /^The table sink filed doesn't support consuming update changes which is produced by node GroupAggregate\(/,
    )
  })

  it('upserts that feed what must know the row before are given it', () => {
    const table =
      "CREATE TABLE u (id INT, n BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'upsert-source');\n"
    expect(modes(`${table}INSERT INTO printed SELECT id, COUNT(*) FROM u GROUP BY id`)).toEqual([
      'Sink[I,UB,UA,D]',
      'Calc[I,UB,UA,D]',
      'GroupAggregate[I,UB,UA,D]',
      'Calc[I,UB,UA,D]',
      'ChangelogNormalize[I,UB,UA,D]',
      'TableSourceScan[I,UA,D]',
    ])
    expect(modes(`${table}INSERT INTO totals SELECT id, n FROM u`)).not.toContain(
      expect.stringMatching('Normalize'),
    )
  })
})

describe('shared work and identities', () => {
  it('reads a table once however many read it', () => {
    const nodes = nodesOf(
      planOf(`INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer;
INSERT INTO copies SELECT * FROM orders; INSERT INTO printed SELECT customer, id FROM orders`),
    )
    expect(nodes.filter(({ kind }) => kind === 'scan')).toHaveLength(1)
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
    expect(new Set(nodes.map(({ uid }) => uid)).size).toBe(nodes.length)
  })

  it('keeps the identity of state over edits around it', () => {
    const stateful = (sql: string) =>
      nodesOf(planOf(sql))
        .filter(({ kind }) => kind === 'group-aggregate' || kind === 'scan')
        .map(({ uid }) => uid)
        .sort()
    const first = stateful('INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer')
    const edited = stateful(`CREATE VIEW big AS SELECT * FROM orders WHERE amount > 10;
INSERT INTO totals SELECT customer, SUM(id) + COUNT(*) FROM big WHERE state <> 'x' GROUP BY customer HAVING COUNT(*) > 2;
INSERT INTO copies SELECT * FROM orders`)
    expect(edited).toEqual(first)
    expect(
      stateful('INSERT INTO printed SELECT customer, COUNT(*) FROM orders GROUP BY customer'),
    ).not.toEqual(first)
  })

  it('finds the keys by which rows replace each other', () => {
    const keys = (sql: string) => planOf(sql).sinks[0]!.upsertKeys
    expect(keys('SELECT COUNT(*), customer FROM orders GROUP BY customer')).toEqual([[1]])
    expect(keys('SELECT state, id FROM orders')).toEqual([[1]])
    expect(keys('SELECT state FROM orders')).toEqual([])
    expect(keys('SELECT DISTINCT state, amount FROM orders')).toEqual([[0, 1]])
  })

  it('has frozen plans', () => {
    for (const node of nodesOf(
      planOf('INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer'),
    )) {
      expect(Object.isFrozen(node)).toBe(true)
    }
  })
})
