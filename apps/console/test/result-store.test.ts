import type { ResultRow } from '@millrace/contracts/job-protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsAs } from '../src/features/develop/copy-rows.ts'
import { ResultStore } from '../src/features/develop/result-store.ts'

const set = (upsertKey: number[]) => ({
  id: 0,
  sink: null,
  columns: [
    { name: 'k', type: 'STRING' },
    { name: 'n', type: 'BIGINT' },
  ],
  upsertKey,
})

describe('rows in force', () => {
  it('are those a plain fold over the changelog leaves, whatever the order of keys', () => {
    const change = fc.record({ k: fc.constantFrom('a', 'b', 'c'), n: fc.integer({ min: 0, max: 5 }) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const held = new Map<string, number>()
        const log: ResultRow[] = []
        for (const { k, n } of changes) {
          const before = held.get(k)
          if (before === undefined) log.push({ kind: '+I', row: [k, String(n)] })
          else if (n === 0) log.push({ kind: '-D', row: [k, String(before)] })
          else log.push({ kind: '-U', row: [k, String(before)] }, { kind: '+U', row: [k, String(n)] })
          if (before !== undefined && n === 0) held.delete(k)
          else held.set(k, n)
        }
        const expected = [...held].map(([k, n]) => [k, String(n)]).sort()
        for (const key of [[0], []]) {
          const store = new ResultStore(set(key))
          store.apply(log)
          expect(
            store
              .live()
              .map((row) => row.row)
              .sort(),
          ).toEqual(expected)
          expect(store.total).toBe(log.length)
        }
      }),
    )
  })

  it('tells which columns an update changed', () => {
    const store = new ResultStore(set([0]))
    store.apply([
      { kind: '+I', row: ['a', '1'] },
      { kind: '-U', row: ['a', '1'] },
      { kind: '+U', row: ['a', '2'] },
    ])
    expect(store.changes().map((row) => row.changed)).toEqual([[1], [1], []])
  })
})

describe('copied rows', () => {
  const rows = [
    ['=cmd()', '-1'],
    [null, '2'],
    ["it's", null],
  ]
  it('as CSV cannot be run as formulas, and tell NULL from the empty string', () => {
    expect(rowsAs('csv', set([]), [...rows, ['', '3']])).toBe('k,n\r\n\'=cmd(),-1\r\n,2\r\nit\'s,\r\n"",3')
  })
  it('as VALUES are literals of their types', () => {
    expect(rowsAs('values', set([]), rows)).toBe(
      "VALUES\n  ('=cmd()', -1),\n  (CAST(NULL AS STRING), 2),\n  ('it''s', CAST(NULL AS BIGINT))",
    )
  })
})
