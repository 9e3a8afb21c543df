import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  GroupAggregateOperator,
  type GroupAggregateOptions,
} from '../../src/operators/group-aggregate-operator.ts'
import type { AggregateCall } from '../../src/plan/bound-expression.ts'
import {
  bigintType,
  booleanType,
  decimalType,
  intType,
  type LogicalType,
  stringType,
} from '../../src/types/logical-type.ts'
import { RowKind } from '../../src/types/row-kind.ts'
import type { Row } from '../../src/types/row-value.ts'
import { Harness } from './harness.ts'

const inputTypes: LogicalType[] = [stringType, intType, booleanType, decimalType(10, 2)]
const call = (
  name: string,
  args: number[],
  type: LogicalType,
  more: Partial<AggregateCall> = {},
): AggregateCall => ({ name, args, type, distinct: false, filter: null, ...more })
const options = (
  aggregates: AggregateCall[],
  more: Partial<GroupAggregateOptions> = {},
): GroupAggregateOptions => ({
  inputTypes,
  outputTypes: [stringType, ...aggregates.map(({ type }) => type)],
  keys: [0],
  aggregates,
  inputRetracts: true,
  updateBefore: true,
  stateTtlMs: 0,
  miniBatch: null,
  ...more,
})
const insert = (...row: Row) => ({ kind: RowKind.INSERT, row })
const remove = (...row: Row) => ({ kind: RowKind.DELETE, row })
const run = (settings: GroupAggregateOptions) =>
  new Harness(new GroupAggregateOperator(settings), settings.outputTypes)

describe('group aggregate', () => {
  it('tells changes as Flink does: +I, then -U +U only for a changed result, -D with the last row', () => {
    const harness = run(options([call('COUNT', [], bigintType), call('MAX', [1], intType)]))
    harness.feed(inputTypes, [
      insert('a', 3, true, null),
      insert('a', 1, true, null),
      insert('b', 7, true, null),
      remove('a', 3, true, null),
      remove('a', 1, true, null),
    ])
    expect(harness.take()).toEqual([
      '+I a 1 3',
      '-U a 1 3',
      '+U a 2 3',
      '+I b 1 7',
      '-U a 2 3',
      '+U a 1 1',
      '-D a 1 1',
    ])
  })

  it('does not repeat an equal result, but does with a state TTL', () => {
    const aggregates = [call('MAX', [1], intType)]
    const rows = [insert('a', 9, true, null), insert('a', 5, true, null)]
    const plain = run(options(aggregates))
    plain.feed(inputTypes, rows)
    expect(plain.take()).toEqual(['+I a 9'])
    const withTtl = run(options(aggregates, { stateTtlMs: 1000 }))
    withTtl.feed(inputTypes, rows)
    expect(withTtl.take()).toEqual(['+I a 9', '-U a 9', '+U a 9'])
  })

  it('forgets a group that was not written for the TTL, and starts it anew', () => {
    const harness = run(options([call('COUNT', [], bigintType)], { stateTtlMs: 1000 }))
    harness.feed(inputTypes, [insert('a', 1, true, null)])
    harness.advanceClock(5000)
    harness.feed(inputTypes, [insert('a', 1, true, null)])
    expect(harness.take()).toEqual(['+I a 1', '+I a 1'])
  })

  it('drops -U where the consumer does not need it', () => {
    const harness = run(options([call('COUNT', [], bigintType)], { updateBefore: false }))
    harness.feed(inputTypes, [insert('a', 1, true, null), insert('a', 1, true, null)])
    expect(harness.take()).toEqual(['+I a 1', '+U a 2'])
  })

  it('sums as Flink: INT wraps, AVG truncates, decimals are exact, nulls do not count', () => {
    const harness = run(
      options([
        call('SUM', [1], intType),
        call('AVG', [1], intType),
        call('SUM', [3], decimalType(38, 2)),
        call('AVG', [3], decimalType(38, 6)),
        call('COUNT', [1], bigintType),
      ]),
    )
    harness.feed(inputTypes, [
      insert('a', 2147483647, true, 100n),
      insert('a', 1, true, 50n),
      insert('a', null, true, null),
      insert('b', -1, true, 1n),
      insert('b', -2, true, 1n),
      insert('b', -2, true, 0n),
    ])
    expect(harness.take().filter((line) => !line.startsWith('-U'))).toEqual([
      '+I a 2147483647 2147483647 100 1000000 1',
      '+U a -2147483648 1073741824 150 750000 2',
      '+I b -1 -1 1 10000 1',
      '+U b -3 -1 2 10000 2',
      '+U b -5 -1 2 6667 3',
    ])
  })

  it('emits one change per group and mini-batch', () => {
    const harness = run(
      options([call('COUNT', [], bigintType)], { miniBatch: { rows: 100, latencyMs: 2000 } }),
    )
    harness.feed(inputTypes, [
      insert('a', 1, true, null),
      insert('a', 1, true, null),
      insert('b', 1, true, null),
      insert('c', 1, true, null),
      remove('c', 1, true, null),
    ])
    expect(harness.take()).toEqual([])
    harness.advanceClock(2000)
    expect(harness.take()).toEqual(['+I a 2', '+I b 1'])
    harness.feed(inputTypes, [insert('a', 1, true, null)])
    harness.flush()
    expect(harness.take()).toEqual(['-U a 2', '+U a 3'])
  })

  it('ends where the rows that are left say, whatever was put in and taken back, across restores', () => {
    const aggregates = [
      call('COUNT', [], bigintType),
      call('SUM', [1], intType),
      call('MIN', [1], intType),
      call('MAX', [1], intType, { filter: 2 }),
      call('COUNT', [1], bigintType, { distinct: true }),
      call('SUM', [1], intType, { distinct: true, filter: 2 }),
    ]
    const row = fc.tuple(
      fc.constantFrom('a', 'b', null),
      fc.option(fc.integer({ min: -3, max: 3 })),
      fc.option(fc.boolean()),
      fc.constant(null),
    )
    const step = fc.record({ row, take: fc.nat() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.nat(80), fc.boolean(), (steps, cut, mini) => {
        const settings = options(aggregates, { miniBatch: mini ? { rows: 7, latencyMs: 100 } : null })
        let harness = run(settings)
        const alive: Row[] = []
        const all: { kind: RowKind; row: Row }[] = []
        steps.forEach(({ row: added, take }, index) => {
          // Every third step takes a row back that is there.
          const back = take % 3 === 0 ? alive.splice(take % Math.max(1, alive.length), 1)[0] : undefined
          if (back) harness.feed(inputTypes, [remove(...back)])
          else {
            alive.push(added)
            harness.feed(inputTypes, [insert(...added)])
          }
          if (index !== cut) return
          harness.flush()
          all.push(...harness.rows)
          harness = new Harness(
            new GroupAggregateOperator(settings),
            settings.outputTypes,
            harness.snapshot(),
          )
        })
        harness.flush()
        all.push(...harness.rows)
        expect(materialise(all)).toEqual(expected(alive))
      }),
      { numRuns: 200 },
    )
  })
})

/** The result table after all changes; fails on a change that does not fit what was told before. */
function materialise(changes: readonly { kind: RowKind; row: Row }[]): Map<string, string> {
  const rows = new Map<string, string>()
  for (const { kind, row } of changes) {
    const [key, rest] = [String(row[0]), row.slice(1).map(String).join(' ')]
    if (kind === RowKind.INSERT) expect(rows.has(key)).toBe(false)
    else if (kind !== RowKind.UPDATE_AFTER) expect(rows.get(key)).toBe(rest)
    if (kind === RowKind.DELETE || kind === RowKind.UPDATE_BEFORE) rows.delete(key)
    else rows.set(key, rest)
  }
  return rows
}

function expected(alive: readonly Row[]): Map<string, string> {
  const groups = new Map<string, Row[]>()
  for (const row of alive) groups.set(String(row[0]), [...(groups.get(String(row[0])) ?? []), row])
  return new Map(
    [...groups].map(([key, rows]) => {
      const values = rows.map((row) => row[1]).filter((value) => value !== null) as number[]
      const filtered = rows.filter((row) => row[2] === true && row[1] !== null).map((row) => row[1] as number)
      const sum = (list: number[]) => (list.length === 0 ? null : list.reduce((a, b) => a + b, 0))
      const best = (list: number[], pick: (...of: number[]) => number) =>
        list.length === 0 ? null : pick(...list)
      return [
        key,
        [
          rows.length,
          sum(values),
          best(values, Math.min),
          best(filtered, Math.max),
          new Set(values).size,
          sum([...new Set(filtered)]),
        ]
          .map(String)
          .join(' '),
      ]
    }),
  )
}
