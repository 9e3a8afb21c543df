import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { beforeEach, describe, expect, test } from 'vitest'
import { millrace } from './millrace-bin.ts'

let cwd: string
const write = (name: string, text: string) => writeFileSync(path.join(cwd, name), text)
beforeEach(() => {
  cwd = tempDir()
})

const SCRIPT = `CREATE TABLE orders (id BIGINT, price INT, quantity INT, state STRING)
  WITH ('connector' = 'datagen', 'rows-per-second' = '1');
CREATE TABLE totals (state STRING, total INT) WITH ('connector' = 'print');
INSERT INTO totals SELECT state, SUM(price * quantity) FROM orders WHERE id > 3 GROUP BY state;
`

describe('sql lineage', () => {
  test('for people', async () => {
    write('totals.sql', SCRIPT)
    const { code, stdout } = await millrace(['sql', 'lineage', 'totals.sql'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toBe(
      [
        'totals ← orders',
        '  state STRING = state',
        '    orders.state  copied',
        '  total INT = SUM(price * quantity)',
        '    orders.price  aggregated',
        '    orders.quantity  aggregated',
        '  rows',
        '    orders.id  filter  id > 3',
        '    orders.state  group-by  state',
        '',
      ].join('\n'),
    )
  })

  test('--json has every step with its place', async () => {
    write('totals.sql', SCRIPT)
    const { stdout } = await millrace(['sql', 'lineage', '--json', 'totals.sql'], { cwd })
    const { file, sinks, bounded } = JSON.parse(stdout)
    expect({ file, bounded }).toEqual({ file: 'totals.sql', bounded: false })
    const [price] = sinks[0].columns[1].dependencies
    expect(price).toMatchObject({ source: { table: 'orders', column: 'price' }, kind: 'aggregated' })
    expect(price.steps.at(-1)).toMatchObject({
      operation: 'select',
      column: 'total',
      expression: 'SUM(price * quantity)',
    })
    expect(price.steps[0].span).toMatchObject({ line: 4 })
  })

  test('--openlineage is one job event', async () => {
    write('totals.sql', SCRIPT)
    const { stdout } = await millrace(
      ['sql', 'lineage', '--openlineage', '--namespace', 'shop', 'totals.sql'],
      { cwd },
    )
    const event = JSON.parse(stdout)
    expect(event.job).toMatchObject({ namespace: 'shop', name: 'totals' })
    expect(event.schemaURL).toContain('2-0-2/OpenLineage.json#/$defs/JobEvent')
    expect(Object.keys(event.outputs[0].facets.columnLineage.fields)).toEqual(['state', 'total'])
  })

  test('wrong SQL: code, place and advice on stderr, 1', async () => {
    write('bad.sql', SCRIPT.replace('id > 3', 'missing > 3'))
    const { code, stdout, stderr } = await millrace(['sql', 'lineage', 'bad.sql'], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/bad\.sql:4:\d+ error SQL_UNKNOWN_COLUMN/)
  })
})

describe('variables', () => {
  const WITH_VARIABLE = SCRIPT.replace('id > 3', 'id > $' + '{least}')

  test('--var fills them in; places stay those of the file', async () => {
    write('a.sql', WITH_VARIABLE)
    const { stdout } = await millrace(['sql', 'lineage', '--var', 'least=12345', 'a.sql'], { cwd })
    expect(stdout).toContain('orders.id  filter  id > 12345')
    expect((await millrace(['sql', 'check', '--var', 'least=1', 'a.sql'], { cwd })).code).toBe(0)
    expect((await millrace(['sql', 'plan', '--var', 'least=1', 'a.sql'], { cwd })).code).toBe(0)
  })

  test('one without a value is an error at its place', async () => {
    write('a.sql', WITH_VARIABLE)
    const { code, stdout } = await millrace(['sql', 'check', '--json', '--var', 'other=1', 'a.sql'], { cwd })
    expect(code).toBe(1)
    const { diagnostics } = JSON.parse(stdout)
    expect(diagnostics[0]).toMatchObject({ line: 4, severity: 'error' })
  })

  test('a value that is no pair is refused', async () => {
    write('a.sql', SCRIPT)
    expect((await millrace(['sql', 'check', '--var', 'nothing', 'a.sql'], { cwd })).code).toBe(1)
  })
})

describe('sql check', () => {
  test('advice is shown and ends with 0', async () => {
    write('totals.sql', SCRIPT)
    const { code, stdout } = await millrace(['sql', 'check', '--json', 'totals.sql'], { cwd })
    expect(code).toBe(0)
    const { diagnostics } = JSON.parse(stdout)
    expect(diagnostics.length).toBeGreaterThan(0)
    for (const { code: advice, severity } of diagnostics) {
      expect(advice).toMatch(/^ADVICE_/)
      expect(['warning', 'info']).toContain(severity)
    }
  })
})

describe('sql plan', () => {
  test('--json is a graph with changes, keys and state, also of what the engine does not run', async () => {
    write('totals.sql', SCRIPT)
    const { code, stdout } = await millrace(['sql', 'plan', '--json', 'totals.sql'], { cwd })
    expect(code).toBe(0)
    const { nodes, edges, limits } = JSON.parse(stdout)
    const aggregate = nodes.find(({ name }: { name: string }) => name === 'GroupAggregate')
    expect(aggregate).toMatchObject({ upsertKeys: [['state']], state: { kind: 'group', keys: ['state'] } })
    expect(edges).toHaveLength(nodes.length - 1)
    expect(limits).toEqual([])
  })
})
