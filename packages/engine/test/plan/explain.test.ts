import { describe, expect, test } from 'vitest'
import { explainGraph } from '../../src/plan/explain-plan.ts'
import { explained, planOf } from './plan-of.ts'

describe('EXPLAIN as text', () => {
  test('an aggregate', () => {
    const text = explained('INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer;')
    expect(text).toContain('Sink(table=[totals], fields=[customer, n])')
    expect(text).toContain('GroupAggregate(groupBy=[customer], select=[customer, COUNT(*) AS')
    expect(text).toContain('TableSourceScan(table=[orders]')
  })

  test('joins say how, by what, and what they know of their inputs', () => {
    const text = explained('SELECT t.i, orders.state FROM t LEFT JOIN orders ON t.l = orders.id;')
    expect(text).toContain('Join(joinType=[LeftOuterJoin], where=[(l = id)]')
    expect(text).toContain('leftInputSpec=[NoUniqueKey], rightInputSpec=[JoinKeyContainsUniqueKey]')
  })
})

describe('EXPLAIN as a graph', () => {
  test('nodes with changes, keys, state and types; edges from input to reader', () => {
    const { nodes, edges } = explainGraph(
      planOf('INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer;'),
    )
    const aggregate = nodes.find(({ kind }) => kind === 'group-aggregate')!
    expect(aggregate).toMatchObject({
      name: 'GroupAggregate',
      changelogMode: '[I,UA,D]',
      upsertKeys: [['customer']],
      state: { kind: 'group', keys: ['customer'] },
    })
    expect(aggregate.fields.map(({ type }) => type)).toContain('BIGINT NOT NULL')
    const scan = nodes.find(({ kind }) => kind === 'scan')!
    expect(scan).toMatchObject({ changelogMode: '[I,UB,UA,D]', state: { kind: 'position', keys: [] } })
    const sink = nodes.at(-1)!
    expect(sink.kind).toBe('sink')
    const into = edges.filter(({ to }) => to === sink.id)
    expect(into).toHaveLength(1)
    expect(into[0]).toMatchObject({ input: 0, changelogMode: '[I,UA,D]' })
  })

  test('a node that two read stands there once', () => {
    const { nodes, edges } = explainGraph(
      planOf('SELECT i FROM t WHERE i > 1 UNION ALL SELECT n FROM t WHERE n > 2;'),
    )
    const scans = nodes.filter(({ kind }) => kind === 'scan')
    expect(scans).toHaveLength(1)
    expect(edges.filter(({ from }) => from === scans[0]!.id)).toHaveLength(2)
  })

  test('every edge joins nodes that are there, inputs first', () => {
    const { nodes, edges } = explainGraph(planOf('SELECT t.i FROM t JOIN orders ON t.i = orders.customer;'))
    const places = new Map(nodes.map(({ id }, place) => [id, place]))
    expect(edges.length).toBeGreaterThan(2)
    for (const { from, to } of edges) expect(places.get(from)!).toBeLessThan(places.get(to)!)
  })

  test('is plain data', () => {
    const graph = explainGraph(planOf('SELECT DISTINCT s FROM t;'))
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
  })
})
