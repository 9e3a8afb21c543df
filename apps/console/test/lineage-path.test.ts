import type { LineageDependency, WorkspaceLineage } from '@millrace/contracts/api/lineage'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { search } from '../src/features/lineage/find-column.tsx'
import { anchor, BOX, layOut, levelsOf } from '../src/features/lineage/lineage-layout.ts'
import { columnsOnPath, pathOf } from '../src/features/lineage/lineage-path.ts'
import { pathCsv } from '../src/features/lineage/path-csv.ts'

const table = (name: string, ...columns: string[]) => ({
  id: name,
  name,
  connector: 'filesystem',
  dataset: { namespace: 'file', name },
  columns: columns.map((column) => ({ name: column, type: 'INT' })),
})
const depends = (
  from: [number, string],
  to: [number, string | null],
  kind: LineageDependency['kind'] = 'derived',
): LineageDependency => ({
  job: 0,
  from: { table: from[0], column: from[1] },
  to: { table: to[0], column: to[1] },
  kind,
  influence: kind === 'filter' ? 'filter' : null,
  masked: false,
  expression: `${from[1]} …`,
  steps: [],
})

/** raw.a → clean.a → sums.total → top.best, clean rows by raw.state. */
const shop: WorkspaceLineage = {
  tables: [table('raw', 'a', 'state'), table('clean', 'a'), table('sums', 'total'), table('top', 'best')],
  jobs: [{ id: 'j', name: 'job', version: 1, error: null }],
  flows: [
    { job: 0, from: 0, to: 1 },
    { job: 0, from: 1, to: 2 },
    { job: 0, from: 2, to: 3 },
  ],
  dependencies: [
    depends([0, 'a'], [1, 'a']),
    depends([0, 'state'], [1, null], 'filter'),
    depends([1, 'a'], [2, 'total'], 'aggregated'),
    depends([2, 'total'], [3, 'best'], 'copied'),
  ],
}
const sums = { table: 2, column: 'total' }
const shown = (options: Partial<Parameters<typeof pathOf>[2]> = {}) =>
  pathOf(shop, sums, { direction: 'both', depth: null, indirect: true, ...options }).map(
    ({ depth, dependency: { from, to } }) => `${depth} ${from.column} → ${to.column ?? '*'}`,
  )

describe('the path of a column', () => {
  test('goes up to the sources and down to the last reader, in the order of the rows', () => {
    expect(shown()).toEqual(['-2 state → *', '-2 a → a', '-1 a → total', '1 total → best'])
  })

  test('one direction, so many steps, without what only decides', () => {
    expect(shown({ direction: 'upstream', depth: 1 })).toEqual(['-1 a → total'])
    expect(shown({ direction: 'downstream' })).toEqual(['1 total → best'])
    expect(shown({ direction: 'upstream', indirect: false })).toEqual(['-2 a → a', '-1 a → total'])
  })

  test('a column that feeds itself is walked once', () => {
    const loop = { ...shop, dependencies: [depends([1, 'a'], [1, 'a'])] }
    const path = pathOf(loop, { table: 1, column: 'a' }, { direction: 'both', depth: null, indirect: true })
    expect(path.map(({ depth }) => depth)).toEqual([-1, 1])
  })

  test('names the columns of each table that it touches', () => {
    const path = pathOf(shop, sums, { direction: 'upstream', depth: null, indirect: true })
    const columns = columnsOnPath(sums, path)
    expect([...columns].map(([place, names]) => [shop.tables[place]!.name, [...names].sort()])).toEqual([
      ['sums', ['total']],
      ['raw', ['a', 'state']],
      ['clean', ['a']],
    ])
  })

  test('as CSV, where nothing is taken for a formula', () => {
    const evil = { ...shop, dependencies: [{ ...depends([0, 'a'], [1, 'a']), expression: '=1,"x"' }] }
    const path = pathOf(evil, { table: 1, column: 'a' }, { direction: 'both', depth: null, indirect: true })
    expect(pathCsv(evil, path).split('\r\n')[1]).toBe('-1,raw,a,derived,job,"\'=1,""x""",clean,a')
  })
})

describe('where tables stand', () => {
  test('right of all they are made from', () => {
    expect(levelsOf(shop)).toEqual([0, 1, 2, 3])
    const { boxes } = layOut(shop, () => [])
    const x = new Map(boxes.map((box) => [box.table, box.x]))
    for (const { from, to } of shop.flows) expect(x.get(from)!).toBeLessThan(x.get(to)!)
  })

  test('any graph, circles too: every table has a place, and none stands on another', () => {
    const graph = fc.integer({ min: 1, max: 8 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        flows: fc.array(
          fc.record({
            job: fc.constant(0),
            from: fc.nat({ max: count - 1 }),
            to: fc.nat({ max: count - 1 }),
          }),
          { maxLength: 16 },
        ),
      }),
    )
    fc.assert(
      fc.property(graph, ({ count, flows }) => {
        const lineage = {
          ...shop,
          flows,
          tables: Array.from({ length: count }, (_, i) => table(`t${i}`, 'a', 'b')),
        }
        const { boxes, height, width } = layOut(lineage, () => ['a', 'b'])
        expect(boxes).toHaveLength(count)
        for (const box of boxes) {
          expect(box.x + BOX.width).toBeLessThanOrEqual(width)
          expect(box.y + box.height).toBeLessThanOrEqual(height)
          const others = boxes.filter((other) => other !== box && other.x === box.x)
          for (const other of others)
            expect(other.y >= box.y + box.height || other.y + other.height <= box.y).toBe(true)
        }
      }),
    )
  })

  test('showing columns moves no table sideways, and lines meet the column', () => {
    const closed = layOut(shop, () => [])
    const open = layOut(shop, (place) => (place === 0 ? ['a', 'state'] : []))
    expect(open.boxes.map(({ x }) => x)).toEqual(closed.boxes.map(({ x }) => x))
    const box = open.boxes.find((one) => one.table === 0)!
    expect(anchor(box, 'state') - anchor(box, 'a')).toBe(BOX.column)
    expect(anchor(box, 'unseen')).toBe(anchor(box, null))
  })
})

test('columns are found by parts of table and column', () => {
  expect(search(shop, 'SUM tot')).toEqual([{ table: 2, column: 'total' }])
  expect(search(shop, 'raw.a').map(({ column }) => column)).toContain('a')
  expect(search(shop, 'nothing')).toEqual([])
})
