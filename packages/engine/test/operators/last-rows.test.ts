import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operator } from '../../src/dataflow/operator.ts'
import { ChangelogNormalizeOperator } from '../../src/operators/changelog-normalize-operator.ts'
import { DeduplicateOperator } from '../../src/operators/deduplicate-operator.ts'
import { SetOperationOperator } from '../../src/operators/set-operation-operator.ts'
import { SinkMaterializeOperator } from '../../src/operators/sink-materialize-operator.ts'
import {
  arrayType,
  bigintType,
  doubleType,
  intType,
  type LogicalType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import { isRetraction, RowKind } from '../../src/types/row-kind.ts'
import type { Row, RowValue } from '../../src/types/row-value.ts'
import { type Script, scripts, Table } from './changelogs.ts'
import { type Change, Rows, ScaledOperator, textOf, textsOf } from './scaled-operator.ts'

/** Two keys, a time, and the rest. */
const types: LogicalType[] = [
  stringType,
  bigintType,
  timestampType(3),
  doubleType,
  arrayType(intType),
  stringType,
]
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom<RowValue>(null, '', 'a', 'b'),
  fc.constantFrom<RowValue>(null, 1n, 2n),
  fc.integer({ min: 0, max: 20 }),
  fc.constantFrom<RowValue>(null, 1.5, Number.NaN),
  fc.constantFrom<RowValue>(null, [1, null]),
  fc.constantFrom<RowValue>(null, 'x', 'yy'),
)
const keys = [0, 1]
const keyOf = (row: Row) => textOf(keys.map((key) => row[key]!))

/** Feeds a script; `expected` says what the output must amount to after what has come to each input. */
function run(
  create: () => Operator,
  script: Script,
  tables: readonly Table[],
  expected: (fed: readonly (readonly Change[])[]) => readonly Row[],
  keyed = keys,
) {
  const operator = new ScaledOperator(
    create,
    tables.map(() => ({ types, keys: keyed })),
    types,
  )
  const fed = tables.map((): Change[] => [])
  const output = new Rows()
  for (const part of script) {
    if (part === 0) operator.checkpoint()
    else if (typeof part === 'number') operator.rescale(part)
    else
      for (const [input, table] of tables.entries()) {
        const changes = part.filter((step) => step.input === input).flatMap((step) => table.change(step))
        fed[input]!.push(...changes)
        operator.feed(changes, input)
        output.apply(operator.take())
        expect(output.texts).toEqual(textsOf(expected(fed)))
      }
  }
}

/** The row that stays of each key, when `stays` says which of two does; a row taken back leaves nothing. */
function kept(changes: readonly Change[], stays: (before: Row, now: Row) => boolean): Row[] {
  const rows = new Map<string, Row>()
  for (const { kind, row } of changes) {
    const before = rows.get(keyOf(row))
    if (isRetraction(kind)) rows.delete(keyOf(row))
    else if (before === undefined || !stays(before, row)) rows.set(keyOf(row), row)
  }
  return [...rows.values()]
}

describe('operators that keep rows by key', () => {
  it('normalization shows the last row of each key', () => {
    const options = fc.constantFrom(0, 1_000_000)
    fc.assert(
      fc.property(options, scripts(row, 1), (stateTtlMs, script) =>
        run(
          () => new ChangelogNormalizeOperator({ types, keys, updateBefore: true, stateTtlMs }),
          script,
          [new Table(keys, true)],
          ([changes]) => kept(changes!, () => false),
        ),
      ),
    )
  })

  for (const attribute of ['rowtime', 'proctime'] as const)
    for (const keep of ['first', 'last'] as const)
      it(`deduplication keeps the ${keep} by ${attribute}`, () => {
        const time = (row: Row) => row[2] as number
        const stays = {
          rowtime: {
            first: (before: Row, now: Row) => time(now) >= time(before),
            last: (before: Row, now: Row) => time(now) < time(before),
          },
          proctime: { first: () => true, last: () => false },
        }[attribute][keep]
        const create = () =>
          new DeduplicateOperator({
            types,
            keys,
            timeColumn: 2,
            attribute,
            keep,
            updates: true,
            updateBefore: true,
            stateTtlMs: 0,
          })
        fc.assert(
          fc.property(scripts(row, 1, false), (script) =>
            run(create, script, [new Table(null)], ([changes]) => kept(changes!, stays)),
          ),
        )
      })

  it('the first row by event time waits for the watermark, and nothing of its key follows', () => {
    const create = () =>
      new DeduplicateOperator({
        types,
        keys,
        timeColumn: 2,
        attribute: 'rowtime',
        keep: 'first',
        updates: false,
        updateBefore: false,
        stateTtlMs: 0,
      })
    const part = fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 8 }),
      watermark: fc.integer({ min: -1, max: 21 }),
      parallelism: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const operator = new ScaledOperator(create, [{ types, keys }], types)
        const first = new Map<string, { row: Row; told: boolean }>()
        let watermark = -1
        const told = new Rows()
        for (const next of parts) {
          operator.feed(
            next.rows.map((row) => ({ kind: RowKind.INSERT, row })),
            0,
          )
          for (const row of next.rows) {
            const known = first.get(keyOf(row))
            if ((row[2] as number) < watermark || known?.told) continue
            if (known === undefined || (row[2] as number) < (known.row[2] as number))
              first.set(keyOf(row), { row, told: false })
          }
          operator.rescale(next.parallelism)
          // Watermarks do not go back, and a task that starts hears where they are.
          watermark = Math.max(watermark, next.watermark)
          operator.watermark(watermark)
          const due = [...first.values()].filter((each) => !each.told && (each.row[2] as number) <= watermark)
          for (const each of due) each.told = true
          const emitted = operator.take()
          expect(new Rows().apply(emitted).texts).toEqual(textsOf(due.map((each) => each.row)))
          told.apply(emitted)
        }
        expect(told.texts.length).toBe([...first.values()].filter((each) => each.told).length)
      }),
    )
  })

  it('a materializing sink holds the latest row left of each key', () => {
    const latest = (changes: readonly Change[]) => {
      const rows = new Map<string, Row[]>()
      for (const { kind, row } of changes) {
        const list = rows.get(keyOf(row)) ?? []
        rows.set(keyOf(row), list)
        if (!isRetraction(kind)) list.push(row)
        else
          list.splice(
            list.findLastIndex((other) => textOf(other) === textOf(row)),
            1,
          )
      }
      return [...rows.values()].flatMap((list) => list.slice(-1))
    }
    const operator = () => new SinkMaterializeOperator({ types, keys })
    fc.assert(
      fc.property(scripts(row, 1), (script) => {
        const scaled = new ScaledOperator(operator, [{ types, keys }], types)
        const table = new Table(null)
        const fed: Change[] = []
        const sink = new Map<string, Row>()
        for (const part of script) {
          if (part === 0) scaled.checkpoint()
          else if (typeof part === 'number') scaled.rescale(part)
          else {
            const changes = part.flatMap((step) => table.change(step))
            fed.push(...changes)
            scaled.feed(changes, 0)
            // Upserts by key, as the sink takes them.
            for (const { kind, row } of scaled.take()) {
              if (kind === RowKind.DELETE) sink.delete(keyOf(row))
              else sink.set(keyOf(row), row)
            }
            expect(textsOf([...sink.values()])).toEqual(textsOf(latest(fed)))
          }
        }
      }),
    )
  })

  it('set operations count rows on both sides', () => {
    const options = fc.record({
      operator: fc.constantFrom('INTERSECT' as const, 'EXCEPT' as const),
      all: fc.boolean(),
    })
    const all = types.map((_, index) => index)
    fc.assert(
      fc.property(options, scripts(row, 2), ({ operator, all: keepsAll }, script) => {
        const tables = [new Table(null), new Table(null)]
        const expected = () => {
          const [left, right] = tables.map(({ rows }) => Map.groupBy(rows, textOf))
          return [...left!].flatMap(([text, rows]) => {
            const [l, r] = [rows.length, right!.get(text)?.length ?? 0]
            const count =
              operator === 'INTERSECT' ? Math.min(l, r) : keepsAll ? Math.max(0, l - r) : r > 0 ? 0 : l
            return rows.slice(0, keepsAll ? count : Math.min(1, count))
          })
        }
        run(
          () => new SetOperationOperator({ types, operator, all: keepsAll, stateTtlMs: 0 }),
          script,
          tables,
          expected,
          all,
        )
      }),
    )
  })
})
