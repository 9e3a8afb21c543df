import { type Batch, type RowValue, readRow } from '@millrace/engine/connect'
import { describe, expect, test } from 'vitest'
import { JsonDecoder } from '../src/formats/json/json-decoder.ts'
import { types } from './support/table.ts'

const columns = [
  { name: 'id', type: types.bigint },
  { name: 'at', type: types.ts },
  { name: 'o.name', type: types.string, within: { column: 'o', path: ['name'] } },
]

function decoderOf(ignoreParseErrors = false): JsonDecoder {
  return new JsonDecoder(columns, { ignoreParseErrors, failOnMissingField: false, separator: ' ' })
}

/** All rows of the lines, given in pieces of `chunk` bytes, as a file is read. */
function rowsOf(decoder: JsonDecoder, text: string, chunk = 1 << 20): RowValue[][] {
  const all = new TextEncoder().encode(text)
  const rows: RowValue[][] = []
  let from = 0
  for (let end = Math.min(chunk, all.length); ; end = Math.min(end + chunk, all.length)) {
    // A buffer of its own for each piece: what is behind `end` is not there.
    const bytes = all.slice(0, end)
    for (;;) {
      const next = decoder.decode(bytes, from, end, end === all.length)
      const length = decoder.rows
      const batch: Batch = { length, columns: decoder.finish(), kinds: null }
      for (let row = 0; row < length; row++)
        rows.push(
          readRow(
            batch,
            columns.map(({ type }) => type),
            row,
          ),
        )
      if (next === from) break
      from = next
    }
    if (end === all.length) return rows
  }
}

const noon = Date.UTC(2026, 0, 1, 12)
const timeText = (ms: number) => new Date(ms).toISOString().replace('T', ' ').slice(0, -1)

/** A line of one of several shapes, and the row it stands for. */
function sample(i: number): readonly [string, RowValue[]] {
  const id = i % 7 === 0 ? -(i ** 3) : i
  const at = noon + i * 317
  const name = i % 11 === 0 ? `ä😀\\n"${i}` : `name ${i % 50}`
  const row = [BigInt(id), at, name]
  const time = timeText(at)
  switch (i % 10) {
    case 1:
      return [JSON.stringify({ id, at: time, more: [1, { a: null }], o: null, tail: i }), [row[0]!, at, null]]
    case 2:
      return [JSON.stringify({ o: { x: i, name, y: true }, at: time, id }), row]
    case 3:
      return [`  { "id" : ${id} , "at":"${time}", "o":{"name":${JSON.stringify(name)}} } `, row]
    case 4:
      return [JSON.stringify({ at: time, o: { name } }), [null, at, name]]
    case 5:
      return [JSON.stringify({ id: null, at: null, o: {} }), [null, null, null]]
    case 6:
      return [JSON.stringify({ id: String(id), at: time, o: { name: i } }), [row[0]!, at, String(i)]]
    default:
      return [
        JSON.stringify({
          skipped: `x${i}`,
          n: -i / 8,
          id,
          at: time,
          o: { name, z: 'z'.repeat(i % 40) },
          t: 1,
        }),
        row,
      ]
  }
}

describe('lines of known shapes', () => {
  test('are read as any other line, whatever shapes take turns and wherever the bytes are cut', () => {
    const samples = Array.from({ length: 20_000 }, (_, i) => sample(i))
    const text = samples.map(([line]) => `${line}\n`).join('')
    const expected = samples.map(([, row]) => row)
    expect(rowsOf(decoderOf(), text)).toEqual(expected)
    const few = samples.slice(0, 300)
    const short = few.map(([line]) => line).join('\r\n')
    for (const chunk of [7, 64, 1000])
      expect(rowsOf(decoderOf(), short, chunk)).toEqual(few.map(([, row]) => row))
  })

  test('behind the last wanted field they are not looked at for ever, but a line cut off is found', () => {
    const line = (i: number) =>
      `{"id":${i},"at":"${timeText(noon + i)}","o":{"name":"n"},"rest":{"a":[1,2]}}\n`
    const many = Array.from({ length: 10_100 }, (_, i) => line(i)).join('')
    const cut = line(1).replace('[1,2]}}', '[1,')
    const spoilt = line(2).replace('[1,2]', '[1;2]')
    for (const lines of [cut, spoilt]) {
      const decoder = decoderOf(true)
      rowsOf(decoder, lines + line(3))
      expect(rowsOf(decoder, lines + line(3)).map(([id]) => id)).toEqual([3n])
    }
    const decoder = decoderOf(true)
    expect(rowsOf(decoder, many)).toHaveLength(10_100)
    expect(rowsOf(decoder, cut + line(3)).map(([id]) => id)).toEqual([3n])
    expect(() => rowsOf(decoderOf(), many + cut)).toThrow(/no JSON object/)
  })

  test('more shapes than are kept', () => {
    const shapes = Array.from({ length: 400 }, (_, i) => i)
    const text = shapes.map((i) => `{"k${i}":${i},"id":${i}}\n`).join('')
    expect(rowsOf(decoderOf(), text + text).map(([id]) => Number(id))).toEqual([...shapes, ...shapes])
  })
})
