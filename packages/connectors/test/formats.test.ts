import {
  type Batch,
  BatchBuilder,
  type LogicalType,
  type ParsedOptions,
  type RowValue,
  readRow,
} from '@millrace/engine/connect'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDecoder } from '../src/formats/create-decoder.ts'
import { createEncoder } from '../src/formats/create-encoder.ts'
import { RecordProblemError } from '../src/formats/record-decoder.ts'
import { samples } from './support/arbitrary.ts'
import { tableOf, types } from './support/table.ts'

const utf8 = new TextEncoder()

function decode(
  columns: Readonly<Record<string, LogicalType>>,
  options: ParsedOptions,
  bytes: Uint8Array,
  cut = bytes.length,
) {
  const table = tableOf('filesystem', columns, { path: 'x', ...options })
  const decoder = createDecoder(table, table.columns)
  const rows: RowValue[][] = []
  let bad = 0
  let lines = 0
  const take = (end: number, final: boolean, from: number) => {
    let at = from
    for (;;) {
      const next = decoder.decode(bytes, at, end, final)
      bad += decoder.badRecords
      lines += decoder.lines
      const length = decoder.rows
      const batch: Batch = { length, columns: decoder.finish(), kinds: null }
      for (let row = 0; row < length; row++) rows.push(readRow(batch, Object.values(columns), row))
      if (next === at || next >= end) return next
      at = next
    }
  }
  const middle = take(cut, false, 0)
  take(bytes.length, true, middle)
  return { rows, bad, lines }
}

/** What `JSON.parse` makes of a line for columns of any value: the text as STRING columns show it, undefined if refused. */
function oracle(line: string, names: readonly string[]): (string | null)[] | null | undefined {
  if (/^[ \t\r\n]*$/.test(line)) return null
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const object = new Map(Object.entries(value))
  return names.map((name) => {
    const field = object.get(name)
    if (field === null || field === undefined) return null
    return typeof field === 'string' ? field : JSON.stringify(field)
  })
}

const names = ['a', 'b', 'ключ', 'with "quote"']
const strings = Object.fromEntries(names.map((name) => [name, types.string]))
/**
 * Numbers that print as they were written, and no backslash in a key: V8 takes `{"$":1,"\\u0061":2}` for a key of one
 * backslash once it has read `{"$":1,"\\\\":2}` (seen in Node 24.21), and would be a false witness.
 */
const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }).map(tamed)

function tamed(value: unknown): unknown {
  if (typeof value === 'number') return Math.trunc(value % 1e9) + 0
  if (Array.isArray(value)) return value.map(tamed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.replaceAll('\\', '/'), tamed(member)]),
  )
}
const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\r'), maxLength: 3 })

/** JSON text with white space in odd places and characters escaped at will. */
function written(value: unknown, gap: string, escapes: boolean): string {
  if (Array.isArray(value))
    return `[${gap}${value.map((item) => written(item, gap, escapes)).join(`${gap},${gap}`)}${gap}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, item]) => `${text(key, escapes)}${gap}:${gap}${written(item, gap, escapes)}`,
    )
    return `{${gap}${members.join(`${gap},${gap}`)}${gap}}`
  }
  return typeof value === 'string' ? text(value, escapes) : JSON.stringify(value)
}
function text(value: string, escapes: boolean): string {
  const plain = JSON.stringify(value)
  return escapes
    ? plain.replace(/[a-z/]/g, (c, at: number) =>
        plain[at - 1] === '\\' || /\\u[0-9a-f]{0,3}$/.test(plain.slice(0, at))
          ? c
          : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : plain
}

const object = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 3 })), json), {
      maxLength: 6,
    }),
    space,
    fc.boolean(),
  )
  .map(([members, gap, escapes]) =>
    written(
      Object.fromEntries(members.filter(([key]) => key !== '__proto__' && !key.includes('\\'))),
      gap,
      escapes,
    ),
  )

describe('JSON', () => {
  test('reads what JSON.parse reads, whatever the order, the spaces and the escapes; wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 8 }), fc.nat(), (lines, cut) => {
        const bytes = utf8.encode(`${lines.join('\n')}\n`)
        const found = decode(strings, { format: 'json' }, bytes, cut % (bytes.length + 1))
        expect(found.rows).toEqual(lines.map((line) => oracle(line, names)))
        expect(found.lines).toBe(lines.length)
      }),
      { numRuns: 1500 },
    )
  })

  test('2,000 damaged records: exactly those that JSON.parse refuses are skipped and counted, nothing crashes', () => {
    let refused = 0
    const damage = fc.tuple(
      object,
      fc.nat(),
      fc.constantFrom('drop', 'double', 'swap', 'cut'),
      fc.constantFrom('"', '\\', '{', '}', '[', ',', ':', '0', '-', 'e', '.', 'x', '\u0001', 'é'),
    )
    fc.assert(
      fc.property(fc.array(damage, { minLength: 20, maxLength: 20 }), (damaged) => {
        const lines = damaged
          .map(([line, place, how, character]) => {
            const at = place % (line.length + 1)
            const [head, tail] = [line.slice(0, at), line.slice(at)]
            if (how === 'drop') return head + tail.slice(1)
            if (how === 'double') return head + character + tail
            return how === 'swap' ? head + character + tail.slice(1) : head
          })
          .map((line) => (line.isWellFormed() ? line : line.toWellFormed()))
        const expected = lines.map((line) => oracle(line, names))
        const found = decode(
          strings,
          { format: 'json', 'json.ignore-parse-errors': true },
          utf8.encode(`${lines.join('\n')}\n`),
        )
        expect(found.bad).toBe(expected.filter((row) => row === undefined).length)
        expect(found.rows).toHaveLength(expected.filter((row) => row !== undefined && row !== null).length)
        refused += found.bad
      }),
      { numRuns: 100 },
    )
    expect(refused).toBeGreaterThan(500)
  })

  test('numbers are exact, and quoted ones count as numbers', () => {
    const columns = { a: types.bigint, b: types.money, c: types.double, d: types.int, e: types.bool }
    const lines = [
      '{"a":9223372036854775807,"b":12.345,"c":1e3,"d":-0,"e":true}',
      '{"a":"-9223372036854775808","b":"1","c":"-.5","d":"7","e":"FALSE"}',
      '{"a":1.9,"b":-0.005,"c":12345678901234567000,"d":2147483647,"e":null}',
    ]
    expect(decode(columns, { format: 'json' }, utf8.encode(lines.join('\n'))).rows).toEqual([
      [9223372036854775807n, 1235n, 1000, 0, true],
      [-9223372036854775808n, 100n, -0.5, 7, false],
      [1n, -1n, 12345678901234567000, 2147483647, null],
    ])
    for (const wrong of [
      '{"d":2147483648}',
      '{"d":01}',
      '{"d":"1x"}',
      '{"e":1}',
      '{"b":123456789.1}',
      '{"a":9223372036854775808}',
    ]) {
      expect(() => decode(columns, { format: 'json' }, utf8.encode(wrong)), wrong).toThrow(RecordProblemError)
    }
  })

  test('NOT NULL and missing fields; nested rows, arrays and maps', () => {
    const strict = { a: { ...types.int, nullable: false }, b: types.string }
    expect(() => decode(strict, { format: 'json' }, utf8.encode('{"b":"x"}'))).toThrow(/NOT NULL/)
    expect(() =>
      decode(strict, { format: 'json', 'json.fail-on-missing-field': true }, utf8.encode('{"a":1}')),
    ).toThrow(/missing/)
    const kept = decode(
      strict,
      { format: 'json', 'json.ignore-parse-errors': true },
      utf8.encode('{"b":"x"}\n{"a":2}\n{"a":null}'),
    )
    expect(kept).toMatchObject({ rows: [[2, null]], bad: 2 })
    const nested: Record<string, LogicalType> = {
      r: {
        root: 'ROW',
        nullable: true,
        fields: [
          { name: 'x', type: types.int },
          { name: 'y', type: { root: 'ARRAY', element: types.string, nullable: true } },
        ],
      },
      m: { root: 'MAP', key: types.string, value: types.bigint, nullable: true },
    }
    const line = '{"m":{"k":1,"l":null,"k":2},"r":{"y":["a",null,{"b": 1}],"z":0,"x":"5"}}'
    expect(decode(nested, { format: 'json' }, utf8.encode(line)).rows).toEqual([
      [
        [5, ['a', null, '{"b":1}']],
        [
          ['k', 2n],
          ['l', null],
        ],
      ],
    ])
  })

  test.each(['SQL', 'ISO-8601'])('timestamps in standard %s', (standard) => {
    const columns = { a: types.ts, b: types.ltz }
    const between = standard === 'SQL' ? ' ' : 'T'
    const options = { format: 'json', 'json.timestamp-format.standard': standard }
    const line = `{"a":"2024-02-29${between}23:59:59.9876","b":"2024-02-29${between}23:59:59Z"}`
    const at = Date.UTC(2024, 1, 29, 23, 59, 59)
    expect(decode(columns, options, utf8.encode(line)).rows).toEqual([[at + 987, at]])
    for (const wrong of [
      `2023-02-29${between}00:00:00`,
      `2024-01-01${between}24:00:00`,
      `2024-01-01${standard === 'SQL' ? 'T' : ' '}00:00:00`,
      `2024-01-01${between}00:00:00Z`,
    ]) {
      expect(() => decode(columns, options, utf8.encode(`{"a":"${wrong}"}`)), wrong).toThrow(
        RecordProblemError,
      )
    }
  })
})

describe('round trips', () => {
  const columns = Object.fromEntries(samples.map(({ type }, i) => [`c${i}`, type]))
  const all = Object.values(columns)
  const row = fc.tuple(
    ...samples.map(({ value }) => fc.option(value, { freq: 8 })),
  ) as unknown as fc.Arbitrary<RowValue[]>
  const formats: [string, ParsedOptions, number][] = [
    ['JSON', { format: 'json' }, 400],
    [
      'JSON, ISO',
      {
        format: 'json',
        'json.timestamp-format.standard': 'ISO-8601',
        'json.encode.ignore-null-fields': true,
      },
      200,
    ],
    ['CSV', { format: 'csv', 'csv.null-literal': 'NULL' }, 400],
    [
      'CSV with tabs, escapes and comments',
      {
        format: 'csv',
        'csv.null-literal': 'n/a',
        'csv.field-delimiter': '\\t',
        'csv.escape-character': '\\',
        'csv.quote-character': "'",
        'csv.allow-comments': true,
      },
      400,
    ],
  ]
  test.each(formats)('%s: what is written is read back', (_, options, numRuns) => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.nat(), (rows, cut) => {
        const builder = new BatchBuilder(all)
        for (const values of rows) builder.append(values)
        const table = tableOf('filesystem', columns, { path: 'x', ...options })
        const bytes = createEncoder(table).encode(builder.finish())
        expect(decode(columns, options, bytes, cut % (bytes.length + 1)).rows).toEqual(rows)
      }),
      { numRuns },
    )
  })

  test('CSV of one text column keeps empty and odd values apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'x', ' ', '#') })), {
          maxLength: 6,
        }),
        (values) => {
          const options = { format: 'csv', 'csv.null-literal': 'x' }
          const builder = new BatchBuilder([types.string])
          for (const value of values) builder.append([value])
          const bytes = createEncoder(
            tableOf('filesystem', { a: types.string }, { path: 'x', ...options }),
          ).encode(builder.finish())
          expect(decode({ a: types.string }, options, bytes).rows).toEqual(values.map((value) => [value]))
        },
      ),
    )
  })
})

describe('CSV', () => {
  const columns = { id: types.int, name: types.string, price: types.money }
  test('tells what is wrong, or skips and counts it', () => {
    const good = '1,"a ""b""\nc",1.50\r\n\n2,,\n'
    const bad = 'x,y,1\n3,4\n5,"open"x,1\n6,z,7'
    expect(decode(columns, { format: 'csv' }, utf8.encode(good)).rows).toEqual([
      [1, 'a "b"\nc', 150n],
      [2, '', null],
    ])
    const found = decode(columns, { format: 'csv', 'csv.ignore-parse-errors': true }, utf8.encode(good + bad))
    expect(found.rows.slice(2)).toEqual([
      [null, 'y', 100n],
      [6, 'z', 700n],
    ])
    expect(found.bad).toBe(3)
    try {
      decode(columns, { format: 'csv' }, utf8.encode(good + bad))
      expect.unreachable()
    } catch (error) {
      expect((error as RecordProblemError).problem).toEqual({
        at: good.length,
        lines: 4,
        field: 'id',
        reason: 'x is not INT',
      })
    }
  })

  test('2,000 damaged records: rows and bad records add up, nothing crashes', () => {
    const record = fc.tuple(fc.integer(), fc.string({ maxLength: 5 }), fc.constantFrom('1.5', 'x', '', '"q"'))
    fc.assert(
      fc.property(fc.array(record, { minLength: 20, maxLength: 20 }), (records) => {
        const lines = records.map(([id, name, price]) => `${id},${name.replace(/["\n\r]/g, '')},${price}`)
        const found = decode(
          columns,
          { format: 'csv', 'csv.ignore-parse-errors': true },
          utf8.encode(lines.join('\n')),
        )
        const misfits = lines.filter((line) => {
          const cells = line.split(',')
          return cells.length !== 3 || cells[2] === 'x' || cells[2] === '"q"' || Number(cells[0]) > 2147483647
        })
        expect(found.bad).toBe(misfits.length)
        expect(found.rows).toHaveLength(lines.filter((line) => line.split(',').length === 3).length)
      }),
      { numRuns: 100 },
    )
  })
})
