import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_WATERMARK } from '../../src/dataflow/operator.ts'
import {
  IntervalJoinOperator,
  type IntervalJoinOptions,
} from '../../src/operators/join/interval-join-operator.ts'
import type { PairCondition } from '../../src/operators/join/pair-filter.ts'
import { TemporalJoinOperator } from '../../src/operators/join/temporal-join-operator.ts'
import { WindowJoinOperator } from '../../src/operators/window/window-join-operator.ts'
import { WindowRankOperator } from '../../src/operators/window/window-rank-operator.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import {
  bigintType,
  booleanType,
  intType,
  type LogicalType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import { isRetraction, RowKind } from '../../src/types/row-kind.ts'
import { type Row, type RowValue, readValue } from '../../src/types/row-value.ts'
import { timeZone } from '../../src/types/time-zone.ts'
import { type Change, Rows, ScaledOperator, textOf, textsOf } from './scaled-operator.ts'

/** Key, time (the end of its window), number, text. */
const types: LogicalType[] = [stringType, timestampType(3), intType, stringType]
const side = { types, keys: [0], time: 1 }
const nulls = types.map(() => null)

/** left.number <= right.number */
const condition: PairCondition = {
  columns: [2, types.length + 2],
  timeZone: timeZone('UTC')!,
  kernel: () => (batch) => {
    const builder = new BatchBuilder([booleanType])
    const number = (column: number, i: number) => Number(readValue(batch.columns[column]!, intType, i))
    for (let i = 0; i < batch.length; i++) builder.append([number(2, i) <= number(types.length + 2, i)])
    return builder.finish()
  },
}
const holds = (given: PairCondition | null, left: Row, right: Row) =>
  given === null || Number(left[2]) <= Number(right[2])

interface Step {
  readonly input: number
  readonly row: Row
  readonly kind: RowKind
}
/** Rows whose times are after the watermark; then the watermark goes on, and the subtasks may be others. */
interface Part {
  readonly steps: readonly Step[]
  readonly advance: number
  readonly parallelism: number
}
const parts: fc.Arbitrary<Part[]> = fc.array(
  fc.record({
    steps: fc.array(
      fc.record({
        input: fc.nat(1),
        row: fc.tuple(
          fc.constantFrom<RowValue>(null, 'a', 'b'),
          fc.integer({ min: 1, max: 30 }),
          fc.nat(4),
          fc.constantFrom<RowValue>(null, '', 'x'),
        ),
        kind: fc.constantFrom<RowKind>(
          RowKind.INSERT,
          RowKind.UPDATE_AFTER,
          RowKind.UPDATE_BEFORE,
          RowKind.DELETE,
        ),
      }),
      { maxLength: 8 },
    ),
    advance: fc.nat(15),
    parallelism: fc.nat(3),
  }),
  { maxLength: 10 },
)

/** Runs all parts to the end; gives what came to each input, and the output. */
function run(operator: ScaledOperator, script: readonly Part[], inputs = 2) {
  const fed = [[], []] as [Change[], Change[]]
  const output = new Rows()
  let watermark = 0
  for (const { steps, advance, parallelism } of script) {
    for (let input = 0; input < inputs; input++) {
      const changes = steps
        .filter((step) => step.input === input || inputs === 1)
        .map(({ row, kind }) => ({ kind, row: row.with(1, Number(row[1]) + watermark) }))
      fed[input]!.push(...changes)
      if (changes.length > 0) operator.feed(changes, input)
    }
    watermark += advance
    operator.watermark(watermark)
    output.apply(operator.take())
    if (parallelism > 0) {
      operator.rescale(parallelism)
      operator.watermark(watermark)
    } else operator.checkpoint()
  }
  operator.watermark(MAX_WATERMARK)
  output.apply(operator.take())
  return { fed, output }
}

const inserts = parts.map((script) =>
  script.map((part) => ({ ...part, steps: part.steps.map((step) => ({ ...step, kind: RowKind.INSERT })) })),
)

/** A join of sets by a predicate. */
function joined(
  joinType: string,
  left: readonly Row[],
  right: readonly Row[],
  pairs: (l: Row, r: Row) => boolean,
): Row[] {
  const matched = (l: Row) => right.some((r) => pairs(l, r))
  if (joinType === 'semi' || joinType === 'anti')
    return left.filter((l) => matched(l) === (joinType === 'semi'))
  const result: Row[] = left.flatMap((l) => right.filter((r) => pairs(l, r)).map((r) => [...l, ...r]))
  if (joinType === 'left' || joinType === 'full')
    result.push(...left.filter((l) => !matched(l)).map((l) => [...l, ...nulls]))
  if (joinType === 'right' || joinType === 'full')
    result.push(...right.filter((r) => !left.some((l) => pairs(l, r))).map((r) => [...nulls, ...r]))
  return result
}

const rowsOf = (changes: readonly Change[]) => changes.map(({ row }) => row)

describe('joins by time', () => {
  it('an interval join pairs rows that are near each other', () => {
    const options = fc.record({
      joinType: fc.constantFrom<IntervalJoinOptions['joinType']>('inner', 'left', 'right', 'full'),
      lower: fc.integer({ min: -10, max: 5 }),
      length: fc.nat(10),
      condition: fc.constantFrom(null, condition),
    })
    fc.assert(
      fc.property(options, inserts, ({ joinType, lower, length, condition }, script) => {
        const upper = lower + length
        const outputTypes = [...types, ...types]
        const create = () =>
          new IntervalJoinOperator({
            joinType,
            left: side,
            right: side,
            attribute: 'rowtime',
            lower,
            upper,
            outputTypes,
            condition,
          })
        const { fed, output } = run(new ScaledOperator(create, [side, side], outputTypes), script)
        const pairs = (l: Row, r: Row) => {
          const distance = Number(l[1]) - Number(r[1])
          return (
            l[0] !== null && l[0] === r[0] && distance >= lower && distance <= upper && holds(condition, l, r)
          )
        }
        expect(output.texts).toEqual(textsOf(joined(joinType, rowsOf(fed[0]), rowsOf(fed[1]), pairs)))
      }),
      { numRuns: 100 },
    )
  })

  it('a temporal join meets the version that held', () => {
    const options = fc.record({
      joinType: fc.constantFrom('inner' as const, 'left' as const),
      condition: fc.constantFrom(null, condition),
    })
    // Only the right changes.
    const changing = parts.map((script) =>
      script.map((part) => ({
        ...part,
        steps: part.steps.map((step) => (step.input === 0 ? { ...step, kind: RowKind.INSERT } : step)),
      })),
    )
    fc.assert(
      fc.property(options, changing, ({ joinType, condition }, script) => {
        const outputTypes = [...types, ...types]
        const create = () =>
          new TemporalJoinOperator({ joinType, left: side, right: side, outputTypes, condition })
        const { fed, output } = run(new ScaledOperator(create, [side, side], outputTypes), script)
        const expected = rowsOf(fed[0]).flatMap((l): Row[] => {
          const versions = fed[1].filter(
            ({ kind, row }) =>
              kind !== RowKind.UPDATE_BEFORE &&
              row[0] !== null &&
              row[0] === l[0] &&
              Number(row[1]) <= Number(l[1]),
          )
          const latest = versions.toSorted((a, b) => Number(a.row[1]) - Number(b.row[1])).at(-1)
          const meets = latest !== undefined && !isRetraction(latest.kind) && holds(condition, l, latest.row)
          if (meets) return [[...l, ...latest.row]]
          return joinType === 'left' ? [[...l, ...nulls]] : []
        })
        expect(output.texts).toEqual(textsOf(expected))
      }),
      { numRuns: 100 },
    )
  })

  /** All times of a part fall on one of a few window ends. */
  const windowed = inserts.map((script) => {
    let watermark = 0
    return script.map((part) => {
      const base = watermark
      watermark += part.advance
      const steps = part.steps.map((step) => ({
        ...step,
        row: step.row.with(1, Math.ceil((Number(step.row[1]) + base + 1) / 10) * 10 - base),
      }))
      return { ...part, steps }
    })
  })
  const clock = { attribute: 'rowtime' as const, toInstant: (wall: number) => wall }

  it('a window join pairs what is in the same window, once it is over', () => {
    const options = fc.record({
      joinType: fc.constantFrom('inner', 'left', 'right', 'full', 'semi', 'anti' as const),
      condition: fc.constantFrom(null, condition),
    })
    const windowSide = { types, keys: [0], windowEnd: 1 }
    fc.assert(
      fc.property(options, windowed, ({ joinType, condition }, script) => {
        const outputTypes = joinType === 'semi' || joinType === 'anti' ? types : [...types, ...types]
        const create = () =>
          new WindowJoinOperator({
            ...clock,
            joinType: joinType as 'inner',
            left: windowSide,
            right: windowSide,
            outputTypes,
            condition,
          })
        const { fed, output } = run(new ScaledOperator(create, [side, side], outputTypes), script)
        const pairs = (l: Row, r: Row) =>
          l[0] !== null && l[0] === r[0] && l[1] === r[1] && holds(condition, l, r)
        expect(output.texts).toEqual(textsOf(joined(joinType, rowsOf(fed[0]), rowsOf(fed[1]), pairs)))
      }),
      { numRuns: 100 },
    )
  })

  it('a window rank shows the first of each window', () => {
    const options = fc.record({
      from: fc.integer({ min: 1, max: 2 }),
      to: fc.integer({ min: 1, max: 3 }),
      outputsRank: fc.boolean(),
    })
    fc.assert(
      fc.property(options, windowed, ({ from, to, outputsRank }, script) => {
        const outputTypes = outputsRank ? [...types, bigintType] : types
        const create = () =>
          new WindowRankOperator({
            ...clock,
            inputTypes: types,
            outputTypes,
            partitionKeys: [0],
            windowEnd: 1,
            orderBy: [{ column: 2, descending: true, nullsFirst: false }],
            from,
            to,
            outputsRank,
          })
        const { fed, output } = run(new ScaledOperator(create, [side], outputTypes), script, 1)
        const windows = Map.groupBy(rowsOf(fed[0]), (row) => textOf([row[0]!, row[1]!]))
        const expected = [...windows.values()].flatMap((rows) =>
          rows
            .toSorted((a, b) => Number(b[2]) - Number(a[2]))
            .map((row, index) => (outputsRank ? [...row, BigInt(index + 1)] : row))
            .slice(from - 1, to),
        )
        expect(output.texts).toEqual(textsOf(expected))
      }),
      { numRuns: 100 },
    )
  })
})
