import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  bytesType,
  type Committable,
  decimalType,
  type LogicalType,
  type ParsedOptions,
  RowKind,
  type RowValue,
  simpleType,
  timestampLtzType,
  timestampType,
  timeType,
  withNullable,
} from '@millrace/engine/connect'
import { isMillraceError } from '@millrace/kernel'
import { readSink } from '@millrace/testkit/flink/read-sink'
import { tempDir } from '@millrace/testkit/temp'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'
import { batchOf, openSink, type SinkIdentity, stored } from './support/run-sink.ts'
import { SourceRun, type SourceState } from './support/run-source.ts'
import { environmentOf, tableOf, types } from './support/table.ts'

const filesystem = connectors.get('filesystem')!
const columns: Record<string, LogicalType> = { k: types.string, id: types.int }

function tableIn(
  folder: string,
  of = columns,
  partitionKeys: readonly string[] = ['k'],
  options: ParsedOptions = {},
) {
  return { ...tableOf('filesystem', of, { path: folder, format: 'json', ...options }), partitionKeys }
}

function openIn(table: ReturnType<typeof tableIn>, identity: SinkIdentity = {}) {
  filesystem.validate!(table, 'sink')
  return openSink(filesystem.createSink!(table, environmentOf()), identity)
}

function reading(table: ReturnType<typeof tableIn>, state: SourceState | null = null) {
  filesystem.validate!(table, 'source')
  const source = filesystem.createSource!(table, environmentOf())
  return new SourceRun(
    source,
    table.columns.map(({ type }) => type),
    state,
  )
}

async function rowsOf(table: ReturnType<typeof tableIn>): Promise<RowValue[][]> {
  const run = reading(table)
  try {
    await run.start()
    await run.run()
  } finally {
    await run.close()
  }
  return run.rows.map(({ row }) => row)
}

const inserts = (table: ReturnType<typeof tableIn>, rows: readonly (readonly RowValue[])[]) =>
  batchOf(
    table.columns.map(({ type }) => type),
    rows.map((row) => [RowKind.INSERT, ...row] as const),
  )

async function writeAll(table: ReturnType<typeof tableIn>, rows: readonly (readonly RowValue[])[]) {
  const { writer, committer } = openIn(table)
  await committer.open([])
  await writer.write(inserts(table, rows))
  await committer.commit(1, stored(await writer.prepareCommit(1)))
  await writer.close()
}

async function codeOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return isMillraceError(error) ? error.code : error
}

function put(folder: string, file: string, text: string) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

const hidden = (folder: string) => readdirSync(folder).filter((name) => /\.(inprogress|pending)$/.test(name))
const cells = (rows: readonly (readonly [string, number])[]) =>
  rows.map(([k, id]) => `k=${k}: {"id":${id}}`).sort()

describe('writing partitions', () => {
  test('rows go to the folders of their values by the commit, once', async () => {
    const folder = path.join(tempDir(), 'made', 'here')
    const table = tableIn(folder)
    const { writer, committer } = openIn(table)
    await committer.open([])
    const rows = [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ] as const
    await writer.write(inserts(table, rows))
    const committables = stored(await writer.prepareCommit(1))
    expect(committables).toHaveLength(2)
    expect(readSink(folder)).toEqual([])
    await committer.commit(1, committables)
    await committer.commit(1, committables)
    expect(readSink(folder).sort()).toEqual(cells(rows))
    expect(hidden(folder)).toEqual([])
    expect(await writer.prepareCommit(2)).toEqual([])
  })

  test('a crash between barrier and commit: the next epoch publishes what was stored, removes the rest', async () => {
    const folder = tempDir()
    const table = tableIn(folder)
    const first = openIn(table)
    await first.committer.open([])
    await first.writer.write(
      inserts(table, [
        ['a', 1],
        ['b', 2],
      ]),
    )
    const restored: Committable[] = stored(await first.writer.prepareCommit(1))
    await first.writer.write(inserts(table, [['a', 3]]))
    await first.writer.prepareCommit(2)
    await first.writer.write(inserts(table, [['c', 4]]))
    expect(hidden(folder)).toHaveLength(4)
    // Empty folders may be swept away in between.
    rmSync(path.join(folder, 'k=a'), { recursive: true })
    const second = openIn(table, { epoch: 2 })
    await second.committer.open(restored)
    expect(hidden(folder)).toHaveLength(2)
    await second.committer.commit(1, restored)
    await second.writer.write(
      inserts(table, [
        ['a', 3],
        ['c', 4],
      ]),
    )
    await second.committer.commit(3, stored(await second.writer.prepareCommit(3)))
    const expected = cells([
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ])
    expect(readSink(folder).sort()).toEqual(expected)
    expect(await codeOf(first.committer.commit(1, restored))).toBe('SINK_FENCED')
    await first.writer.close()
    expect(readSink(folder).sort()).toEqual(expected)
  })

  test('a part lost before its commit is told, one taken away after it is not', async () => {
    const folder = tempDir()
    const table = tableIn(folder)
    const { writer, committer } = openIn(table)
    await committer.open([])
    await writer.write(inserts(table, [['a', 1]]))
    const committed = stored(await writer.prepareCommit(1))
    await committer.commit(1, committed)
    rmSync(path.join(folder, 'k=a'), { recursive: true })
    await committer.commit(1, committed)
    await writer.write(inserts(table, [['a', 2]]))
    const lost = stored(await writer.prepareCommit(2))
    for (const name of hidden(folder)) rmSync(path.join(folder, name))
    expect(await codeOf(committer.commit(2, lost))).toBe('SINK_FILE_LOST')
  })

  test('many more partitions than files that are open at once: one part each, nothing lost', async () => {
    const folder = tempDir()
    const table = tableIn(folder)
    const { writer, committer } = openIn(table)
    await committer.open([])
    const rows = Array.from({ length: 900 }, (_, id) => [String(id % 300), id] as const)
    for (let at = 0; at < rows.length; at += 450) {
      await writer.write(inserts(table, rows.slice(at, at + 450)))
      const open = readdirSync('/dev/fd').length
      expect(open).toBeLessThan(250)
    }
    const committables = stored(await writer.prepareCommit(1))
    expect(committables).toHaveLength(300)
    await committer.commit(1, committables)
    expect(readSink(folder).sort()).toEqual(cells(rows))
  })

  test('what a writer leaves without a barrier is removed', async () => {
    const folder = tempDir()
    const table = tableIn(folder)
    const { writer } = openIn(table)
    await writer.write(
      inserts(table, [
        ['a', 1],
        ['b', 2],
      ]),
    )
    expect(hidden(folder)).toHaveLength(2)
    await writer.close()
    expect(hidden(folder)).toEqual([])
  })

  test('refuses a folder that leads elsewhere, and names that are too long', async () => {
    const folder = tempDir()
    const elsewhere = tempDir()
    symlinkSync(elsewhere, path.join(folder, 'k=a'))
    const table = tableIn(folder)
    expect(await codeOf(openIn(table).writer.write(inserts(table, [['a', 1]])))).toBe('FILE_NOT_REGULAR')
    expect(readdirSync(elsewhere)).toEqual([])
    const long = openIn(table).writer.write(inserts(table, [['é'.repeat(127), 1]]))
    expect(await codeOf(long)).toBe('SINK_PARTITION_TOO_LONG')
    const file = path.join(folder, 'k=b')
    writeFileSync(file, '')
    expect(await codeOf(openIn(table).writer.write(inserts(table, [['b', 1]])))).toBe('FILE_NOT_WRITABLE')
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  test('a stored part that names a folder outside is not believed', async () => {
    const { committer } = openIn(tableIn(tempDir()))
    await committer.open([])
    for (const final of ['../part-1', 'k=a/../../part-1', '/part-1', 'k=a/', 'a/part-1']) {
      const bytes = new TextEncoder().encode(JSON.stringify({ format: 1, pending: 'p', final, bytes: 1 }))
      expect(await codeOf(committer.commit(1, [bytes]))).toBe('SINK_COMMITTABLE_UNREADABLE')
    }
  })
})

describe('reading partitions', () => {
  test('columns come from the folders, wherever they stand', async () => {
    const folder = tempDir()
    put(folder, 'y=2024/m=01/a.json', '{"id":1,"m":9}\n{"id":2}\n')
    put(folder, 'y=2024/m=02/below/a.json', '{"id":3}\n')
    put(folder, 'y=__DEFAULT_PARTITION__/m=__DEFAULT_PARTITION__/a.json', '{"id":4}\n')
    put(folder, '_y=1/m=1/a.json', '{"id":5}\n')
    const of = { m: types.string, id: types.int, y: types.int }
    expect(await rowsOf(tableIn(folder, of, ['y', 'm']))).toEqual([
      ['01', 1, 2024],
      ['01', 2, 2024],
      ['02', 3, 2024],
      [null, 4, null],
    ])
  })

  test('a folder that is not there has no partitions', async () => {
    expect(await rowsOf(tableIn(path.join(tempDir(), 'none')))).toEqual([])
  })

  test.each([
    ['a.json', 'FILE_PARTITION_MISSING'],
    ['e=1/a.json', 'FILE_PARTITION_MISSING'],
    ['k=1/a.json', undefined],
    ['k=x/a.json', 'FILE_PARTITION_INVALID'],
    ['k=99999999999/a.json', 'FILE_PARTITION_INVALID'],
    ['k=__DEFAULT_PARTITION__/a.json', 'FILE_PARTITION_INVALID'],
  ])('%s: %s', async (file, code) => {
    const folder = tempDir()
    put(folder, file, '{"id":1}\n')
    const of = { k: withNullable(types.int, false), id: types.int }
    expect(await codeOf(rowsOf(tableIn(folder, of)))).toBe(code)
  })

  test('a file outside of the partitions is refused though no column comes from its folders', async () => {
    const folder = tempDir()
    put(folder, 'a.json', '{"id":1}\n')
    const work = rowsOf(tableIn(folder, { id: types.int }))
    expect(await codeOf(work)).toBe('FILE_PARTITION_MISSING')
  })

  test('new folders are found while it is watched, and across a restart', async () => {
    const folder = tempDir()
    put(folder, 'k=a/1.json', '{"id":1}\n')
    const table = tableIn(folder, columns, ['k'], { 'source.monitor-interval': 10 })
    const first = reading(table)
    await first.start()
    await first.run(() => first.rows.length === 1)
    put(folder, 'k=b/1.json', '{"id":2}\n')
    await first.run(() => first.rows.length === 2)
    const state = first.snapshot()
    await first.close()
    put(folder, 'k=c%2Fd/1.json', '{"id":3}\n')
    const second = reading(table, state)
    await second.start()
    await second.run(() => second.rows.length === 1)
    await second.close()
    expect([...first.rows, ...second.rows].map(({ row }) => row)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c/d', 3],
    ])
  })

  test('columns of other types than scalars are refused', () => {
    const table = tableIn(tempDir(), { id: types.int, k: bytesType })
    expect(() => filesystem.validate!(table, 'source')).toThrow(
      expect.objectContaining({ code: 'CONNECTOR_COLUMN_TYPE_UNSUPPORTED' }),
    )
  })
})

describe('written and read again', () => {
  test('any text', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 20 })
      .filter((value) => Buffer.byteLength(encodeURIComponent(value.toWellFormed())) < 200)
      .map((value) => value.toWellFormed())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.nat()), { minLength: 1, maxLength: 8 }), async (rows) => {
        const table = tableIn(tempDir())
        await writeAll(table, rows)
        const read = (await rowsOf(table)).map((row) => JSON.stringify(row)).sort()
        // As in Flink an empty text is NULL afterwards.
        expect(read).toEqual(rows.map(([k, id]) => JSON.stringify([k === '' ? null : k, id])).sort())
      }),
      { numRuns: 20 },
    )
  })

  test.each<[LogicalType, RowValue, string]>([
    [types.bool, true, 'true'],
    [types.int, -5, '-5'],
    [types.bigint, 9_000_000_000n, '9000000000'],
    [types.double, 1e21, '1.0E21'],
    [decimalType(6, 2), 10_000n, '100.00'],
    [simpleType('DATE'), 19_782, '19782'],
    [timeType(0), 36_000_000, '36000000'],
    [timestampType(3), Date.UTC(2024, 1, 29, 10), '2024-02-29T10%3A00'],
    [timestampType(3), Date.UTC(2024, 1, 29, 10, 0, 1), '2024-02-29T10%3A00%3A01'],
    [timestampType(3), Date.UTC(2024, 1, 29, 10, 0, 0, 500), '2024-02-29T10%3A00%3A00.500'],
    [timestampType(9), { ms: Date.UTC(2024, 1, 29), nanos: 1000 }, '2024-02-29T00%3A00%3A00.000001'],
    [timestampLtzType(3), 1500, '1970-01-01T00%3A00%3A01.500'],
    [types.int, null, '__DEFAULT_PARTITION__'],
  ])('%o %s', async (type, value, name) => {
    const table = tableIn(tempDir(), { k: type, id: types.int })
    await writeAll(table, [[value, 1]])
    expect(readSink(String(table.options.path))).toEqual([`k=${name}: {"id":1}`])
    expect(await rowsOf(table)).toEqual([[value, 1]])
  })

  test.each(['csv', 'raw', 'debezium-json', 'canal-json', 'maxwell-json', 'ogg-json'])(
    '%s',
    async (format) => {
      const of = { k: types.string, line: types.string }
      const table = tableIn(tempDir(), of, ['k'], { format })
      await writeAll(table, [
        ['a', 'one'],
        ['b', 'two'],
      ])
      expect(await rowsOf(table)).toEqual([
        ['a', 'one'],
        ['b', 'two'],
      ])
      expect(readSink(String(table.options.path)).join()).not.toContain('"k"')
    },
  )
})
