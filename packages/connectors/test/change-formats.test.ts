import {
  BatchBuilder,
  type LogicalType,
  type ParsedOptions,
  type RowValue,
  readRow,
  rowKindString,
} from '@millrace/engine/connect'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDecoder } from '../src/formats/create-decoder.ts'
import { createEncoder } from '../src/formats/create-encoder.ts'
import { RecordProblemError } from '../src/formats/record-decoder.ts'
import { connectors } from '../src/index.ts'
import { samples } from './support/arbitrary.ts'
import { tableOf, types } from './support/table.ts'

const columns = { id: types.int, name: types.string, price: types.money, at: types.ts }

function decode(
  format: string,
  text: string,
  options: ParsedOptions = {},
  of: Record<string, LogicalType> = columns,
) {
  const table = tableOf('filesystem', of, { path: 'x', format, ...options })
  const decoder = createDecoder(table, table.columns)
  const bytes = new TextEncoder().encode(text)
  const rows: string[] = []
  const taken: [number, RowValue[]][] = []
  let bad = 0
  for (let at = 0; at < bytes.length; ) {
    const next = decoder.decode(bytes, at, bytes.length, true)
    bad += decoder.badRecords
    const length = decoder.rows
    const decoded = decoder.finish()
    for (let row = 0; row < length; row++) {
      const kind = decoder.lastKinds?.[row] ?? 0
      const values = readRow({ length, columns: decoded, kinds: null }, Object.values(of), row)
      taken.push([kind, values])
      rows.push(`${rowKindString(kind)}[${values.map((value) => String(value)).join(', ')}]`)
    }
    at = next
  }
  return { rows, bad, taken }
}

const fault = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof RecordProblemError) return `${error.problem.field}: ${error.problem.reason}`
    throw error
  }
  throw new Error('no problem was told')
}

describe('debezium-json', () => {
  test('tells inserts, updates and deletes', () => {
    const text = [
      '{"before":null,"after":{"id":1,"name":"a","price":1.5,"at":"2026-01-01 00:00:00"},"op":"c","ts_ms":1,"source":{"db":"x"}}',
      '{"before":null,"after":{"id":2,"name":"b"},"op":"r"}',
      '{"before":{"id":1,"name":"a"},"after":{"id":1,"name":"z"},"op":"u"}',
      '{"before":{"id":2,"name":"b"},"after":null,"op":"d"}',
      '',
    ].join('\n')
    expect(decode('debezium-json', text).rows).toEqual([
      '+I[1, a, 150, 1767225600000]',
      '+I[2, b, null, null]',
      '-U[1, a, null, null]',
      '+U[1, z, null, null]',
      '-D[2, b, null, null]',
    ])
  })
  test('beside its schema', () => {
    const text = '{"schema":{"type":"struct"},"payload":{"before":null,"after":{"id":1},"op":"c"}}'
    const options = { 'debezium-json.schema-include': true }
    expect(decode('debezium-json', text, options).rows).toEqual(['+I[1, null, null, null]'])
  })
  test('says what is wrong with a message, or skips and counts it', () => {
    const faults = {
      '{"after":null,"op":"c"}': /'after' is missing in an insert/,
      '{"before":null,"after":{"id":1},"op":"u"}': /'before' is missing in an update.*REPLICA IDENTITY FULL/,
      '{"before":null,"op":"d"}': /'before' is missing in a delete/,
      '{"after":{"id":1},"op":"x"}': /'op' is "x"/,
      '{"after":{"id":"no"},"op":"c"}': /does not fit/,
      '[1]': /no JSON object/,
      '{"op"': /no JSON object/,
      null: /no JSON object/,
    }
    for (const [text, reason] of Object.entries(faults)) {
      expect(
        fault(() => decode('debezium-json', text)),
        text,
      ).toMatch(reason)
      const skipped = decode('debezium-json', `${text}\n{"after":{"id":7},"op":"c"}`, {
        'debezium-json.ignore-parse-errors': true,
      })
      expect([skipped.bad, skipped.rows]).toEqual([1, ['+I[7, null, null, null]']])
    }
  })
  test('a NULL in a column that is NOT NULL is a fault, not a row', () => {
    const of = { id: { ...types.int, nullable: false }, name: types.string }
    expect(fault(() => decode('debezium-json', '{"after":{"name":"x"},"op":"c"}', {}, of))).toMatch(
      /^id: .*NOT NULL/,
    )
  })
})

describe('canal-json', () => {
  test('several rows a message; what an update does not mention has not changed', () => {
    const text = [
      '{"data":[{"id":"1","name":"a","price":"1.50"},{"id":"2","name":null,"price":"2"}],"old":null,"type":"INSERT","isDdl":false}',
      '{"data":[{"id":"1","name":"b","price":null},{"id":"2","name":"c","price":"2"}],"old":[{"name":"a","price":"1.50"},{"name":null}],"type":"UPDATE"}',
      '{"data":[{"id":"1","name":"b","price":null}],"type":"DELETE"}',
      '{"data":null,"type":"CREATE","sql":"CREATE TABLE t (id INT)"}',
    ].join('\n')
    expect(decode('canal-json', text).rows).toEqual([
      '+I[1, a, 150, null]',
      '+I[2, null, 200, null]',
      '-U[1, a, 150, null]',
      '+U[1, b, null, null]',
      '-U[2, null, 200, null]',
      '+U[2, c, 200, null]',
      '-D[1, b, null, null]',
    ])
  })
  test('an update without its old rows is a fault', () => {
    expect(fault(() => decode('canal-json', '{"data":[{"id":1}],"old":[],"type":"UPDATE"}'))).toMatch(/'old'/)
    expect(fault(() => decode('canal-json', '{"data":[{"id":1}],"type":"TRUNCATE"}'))).toMatch(
      /'type' is "TRUNCATE"/,
    )
  })
})

test('maxwell-json: an old row with the changed columns only', () => {
  const text = [
    '{"database":"d","table":"t","type":"insert","ts":1,"data":{"id":1,"name":"a","price":1}}',
    '{"type":"update","data":{"id":1,"name":"b","price":null},"old":{"name":"a","price":1}}',
    '{"type":"delete","data":{"id":1,"name":"b","price":null}}',
  ].join('\n')
  expect(decode('maxwell-json', text).rows).toEqual([
    '+I[1, a, 100, null]',
    '-U[1, a, 100, null]',
    '+U[1, b, null, null]',
    '-D[1, b, null, null]',
  ])
})

test('ogg-json: the operation by its letter', () => {
  const text = [
    '{"table":"T","op_type":"I","after":{"id":1,"name":"a"}}',
    '{"op_type":"U","before":{"id":1,"name":"a"},"after":{"id":1,"name":"b"}}',
    '{"op_type":"D","before":{"id":1,"name":"b"}}',
  ].join('\n')
  expect(decode('ogg-json', text).rows).toEqual([
    '+I[1, a, null, null]',
    '-U[1, a, null, null]',
    '+U[1, b, null, null]',
    '-D[1, b, null, null]',
  ])
  expect(fault(() => decode('ogg-json', '{"op_type":"T"}'))).toMatch(/'op_type' is "T"/)
})

test.each(['debezium-json', 'canal-json', 'maxwell-json', 'ogg-json'])(
  '%s: all kinds survive the round trip; an update is written as a delete and an insert, as Flink writes it',
  (format) => {
    const of = Object.fromEntries(samples.map(({ type }, index) => [`c${index}`, type]))
    const row = fc.tuple(...samples.map(({ value }) => fc.option(value)))
    const change = fc.tuple(fc.integer({ min: 0, max: 3 }), row)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const table = tableOf('filesystem', of, { path: 'x', format })
        const builder = new BatchBuilder(Object.values(of))
        for (const [kind, values] of changes) builder.append(values as RowValue[], kind as 0)
        const bytes = createEncoder(table).encode(builder.finish())
        const { taken } = decode(format, new TextDecoder().decode(bytes), {}, of)
        expect(taken).toEqual(changes.map(([kind, values]) => [kind === 1 || kind === 3 ? 3 : 0, values]))
      }),
    )
  },
)

describe('raw', () => {
  test('a line is a value', () => {
    expect(decode('raw', 'a b\n\n{"x": 1}\nü', {}, { line: types.string }).rows).toEqual([
      '+I[a b]',
      '+I[]',
      '+I[{"x": 1}]',
      '+I[ü]',
    ])
  })
  test('takes one column of text or bytes', () => {
    const filesystem = connectors.get('filesystem')!
    const code = (of: Record<string, LogicalType>) => {
      try {
        filesystem.validate!(tableOf('filesystem', of, { path: 'x', format: 'raw' }), 'source')
        return 'fine'
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(code({ line: types.string })).toBe('fine')
    expect(code({ a: types.string, b: types.string })).toBe('CONNECTOR_RAW_COLUMNS')
    expect(code({ n: types.int })).toBe('CONNECTOR_COLUMN_TYPE_UNSUPPORTED')
  })
})
