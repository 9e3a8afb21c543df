import { connectorDeclarations } from '@millrace/connectors/declarations'
import { lineageOf } from '@millrace/engine/lineage'
import { describe, expect, test } from 'vitest'
import { joinLineages } from '../src/lineage/join-lineages.ts'

const FILES = (name: string, columns: string, path: string) =>
  `CREATE TABLE ${name} (${columns}) WITH ('connector' = 'filesystem', 'path' = '${path}', 'format' = 'json');\n`
const GENERATED =
  "CREATE TABLE rows_in (a INT, b STRING) WITH ('connector' = 'datagen', 'rows-per-second' = '1');\n"

function deployed(id: string, sql: string) {
  const lineage = lineageOf(sql, { connectors: connectorDeclarations, insertsOnly: true })
  return { job: { id, name: `job ${id}`, version: 1, error: null }, lineage }
}

const first = deployed(
  'one',
  `${GENERATED}${FILES('cleaned', 'x INT', '/data/cleaned')} INSERT INTO cleaned SELECT a + 1 FROM rows_in WHERE b <> '';`,
)
const second = deployed(
  'two',
  `${FILES('input', 'x INT', '/data/cleaned')}${FILES('summed', 'total INT', '/data/summed')} INSERT INTO summed SELECT x FROM input;`,
)

describe('the lineage of a workspace', () => {
  test('tables that are the same thing outside meet, whatever the jobs call them', () => {
    const { tables, flows } = joinLineages([first, second])
    expect(tables.map(({ name }) => name)).toEqual(['cleaned', 'rows_in', 'summed'])
    const cleaned = tables.findIndex(({ name }) => name === 'cleaned')
    expect(flows.map(({ job, from, to }) => [job, tables[from]!.name, tables[to]!.name])).toEqual([
      [0, 'rows_in', 'cleaned'],
      [1, 'cleaned', 'summed'],
    ])
    expect(flows[1]!.from).toBe(cleaned)
  })

  test('generated rows belong to their job', () => {
    const again = deployed(
      'three',
      `${GENERATED}${FILES('other', 'x INT', '/data/other')} INSERT INTO other SELECT a FROM rows_in;`,
    )
    const { tables } = joinLineages([first, again])
    expect(tables.filter(({ name }) => name === 'rows_in')).toHaveLength(2)
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length)
  })

  test('dependencies carry kind, expression and steps; what decides about rows has no column', () => {
    const { dependencies, tables } = joinLineages([first])
    expect(dependencies).toEqual([
      {
        job: 0,
        from: { table: tables.findIndex(({ name }) => name === 'rows_in'), column: 'a' },
        to: { table: tables.findIndex(({ name }) => name === 'cleaned'), column: 'x' },
        kind: 'derived',
        influence: null,
        masked: false,
        expression: 'a + 1',
        steps: [{ operation: 'select', column: 'x', expression: 'a + 1', relation: null }],
      },
      expect.objectContaining({
        kind: 'filter',
        influence: 'filter',
        to: expect.objectContaining({ column: null }),
      }),
    ])
  })

  test('columns that only one of the jobs declares are kept', () => {
    const wider = deployed(
      'four',
      `${FILES('input', 'x INT, y INT', '/data/cleaned')}${FILES('o', 'total INT', '/data/o')} INSERT INTO o SELECT y FROM input;`,
    )
    const { tables } = joinLineages([first, wider])
    const cleaned = tables.find(({ name }) => name === 'cleaned')!
    expect(cleaned.columns.map(({ name }) => name)).toEqual(['x', 'y'])
  })

  test('a job that is not understood is there, without flows', () => {
    const broken = { job: { id: 'b', name: 'b', version: 2, error: null }, lineage: null }
    expect(joinLineages([broken])).toMatchObject({ tables: [], flows: [], jobs: [{ name: 'b' }] })
  })
})
