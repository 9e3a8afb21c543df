import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JoinOperator, type JoinOptions } from '../../src/operators/join/join-operator.ts'
import type { PairCondition } from '../../src/operators/join/pair-filter.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import {
  arrayType,
  bigintType,
  booleanType,
  bytesType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import type { Row, RowValue } from '../../src/types/row-value.ts'
import { readValue } from '../../src/types/row-value.ts'
import { timeZone } from '../../src/types/time-zone.ts'
import { type Script, scripts, Table } from './changelogs.ts'
import { Rows, ScaledOperator, textsOf } from './scaled-operator.ts'

/** Two keys, a number of its own, and one of each other kind of value. */
const types: LogicalType[] = [
  bigintType,
  stringType,
  intType,
  timestampType(9),
  decimalType(38, 2),
  bytesType,
  arrayType(stringType),
  doubleType,
  booleanType,
]
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom<RowValue>(null, 1n, 2n, -1n),
  fc.constantFrom<RowValue>(null, '', 'a', 'ключ'),
  fc.nat(5),
  fc.constantFrom<RowValue>(null, 5, { ms: 5, nanos: 7 }),
  fc.constantFrom<RowValue>(null, 10n ** 30n),
  fc.constantFrom<RowValue>(null, new Uint8Array([1, 2, 255])),
  fc.constantFrom<RowValue>(null, ['x', null], []),
  fc.constantFrom<RowValue>(null, 0.5, Number.NaN),
  fc.constantFrom<RowValue>(null, true, false),
)
const joinTypes = ['inner', 'left', 'right', 'full', 'semi', 'anti'] as const

/** left.number <= right.number */
const condition: PairCondition = {
  columns: [2, types.length + 2],
  timeZone: timeZone('UTC')!,
  kernel: () => (batch) => {
    const builder = new BatchBuilder([booleanType])
    const number = (column: number, i: number) => Number(readValue(batch.columns[column]!, intType, i))
    for (let i = 0; i < batch.length; i++)
      builder.append([number(2, i) === 5 ? null : number(2, i) <= number(types.length + 2, i)])
    return builder.finish()
  },
}
const holds = (left: Row, right: Row) => left[2] !== 5 && Number(left[2]) <= Number(right[2])

/** The join of two tables by its definition. */
function joined(left: readonly Row[], right: readonly Row[], options: JoinOptions): Row[] {
  const { joinType, nullSafe, nullAware } = options
  const pairs = (l: Row, r: Row) =>
    options.left.keys.every((key, i) => {
      const [a, b] = [l[key]!, r[options.right.keys[i]!]!]
      if (nullAware && (a === null || b === null)) return true
      return a === null || b === null ? nullSafe[i] === true && a === b : a === b
    }) &&
    (options.condition === null || holds(l, r))
  const nulls = types.map(() => null)
  const matched = (l: Row) => right.some((r) => pairs(l, r))
  if (joinType === 'semi') return left.filter(matched)
  if (joinType === 'anti') return left.filter((l) => !matched(l))
  const result: Row[] = left.flatMap((l) => right.filter((r) => pairs(l, r)).map((r) => [...l, ...r]))
  if (joinType === 'left' || joinType === 'full')
    result.push(...left.filter((l) => !matched(l)).map((l) => [...l, ...nulls]))
  if (joinType === 'right' || joinType === 'full')
    result.push(...right.filter((r) => !left.some((l) => pairs(l, r))).map((r) => [...nulls, ...r]))
  return result
}

const side = fc.record({
  uniqueKey: fc.constantFrom<readonly number[] | null>(null, [2], [0, 1], [1, 2]),
  ttlMs: fc.constantFrom(0, 1_000_000),
})
const joins = fc.record({
  joinType: fc.constantFrom(...joinTypes),
  keys: fc.constantFrom<readonly number[]>([0, 1], [1], [0], []),
  nullSafe: fc.constantFrom<readonly boolean[]>([], [true, false], [true, true]),
  nullAware: fc.constant<boolean>(false),
  condition: fc.constantFrom(null, condition),
  left: side,
  right: side,
})

function check(
  given: typeof joins extends fc.Arbitrary<infer T> ? T : never,
  script: Script,
  retracts: boolean,
) {
  const { joinType, keys, nullSafe } = given
  const of = ({ uniqueKey, ttlMs }: typeof given.left) => ({
    types,
    keys,
    uniqueKey,
    ttlMs,
    insertOnly: !retracts,
  })
  const outputTypes = joinType === 'semi' || joinType === 'anti' ? types : [...types, ...types]
  const options: JoinOptions = {
    joinType,
    left: of(given.left),
    right: of(given.right),
    nullSafe,
    nullAware: given.nullAware,
    condition: given.condition,
    outputTypes,
  }
  const operator = new ScaledOperator(
    () => new JoinOperator(options),
    [options.left, options.right],
    outputTypes,
  )
  const tables = [new Table(given.left.uniqueKey), new Table(given.right.uniqueKey)]
  const output = new Rows()
  for (const part of script) {
    if (part === 0) operator.checkpoint()
    else if (typeof part === 'number') operator.rescale(keys.length === 0 || given.nullAware ? 1 : part)
    else
      for (const input of [0, 1]) {
        const changes = part
          .filter((step) => step.input === input)
          .flatMap((step) => tables[input]!.change(step))
        if (changes.length > 0) operator.feed(changes, input)
        output.apply(operator.take())
        expect(output.texts).toEqual(textsOf(joined(tables[0]!.rows, tables[1]!.rows, options)))
      }
  }
}

describe('regular join', () => {
  it('is the join of what has come, at every moment, whatever the changes, through checkpoints and rescales', () => {
    fc.assert(
      fc.property(joins, scripts(row, 2), (given, script) => check(given, script, true)),
      { numRuns: 300 },
    )
  })

  it('knows nothing of nulls in NOT IN', () => {
    const notIn = joins.map((given) => ({
      ...given,
      joinType: 'anti' as const,
      keys: [0],
      nullSafe: [],
      nullAware: true,
    }))
    fc.assert(
      fc.property(notIn, scripts(row, 2), (given, script) => check(given, script, true)),
      { numRuns: 100 },
    )
  })

  it('needs to know less when nothing is ever taken back', () => {
    const appending = joins.map((given) => ({
      ...given,
      left: { ...given.left, uniqueKey: null },
      right: { ...given.right, uniqueKey: null },
    }))
    fc.assert(
      fc.property(appending, scripts(row, 2, false), (given, script) => check(given, script, false)),
      { numRuns: 100 },
    )
  })
})
