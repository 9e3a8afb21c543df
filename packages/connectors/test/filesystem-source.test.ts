import {
  appendFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { LogicalType, ParsedOptions } from '@millrace/engine/connect'
import { withNullable } from '@millrace/engine/connect'
import { fail, isMillraceError } from '@millrace/kernel'
import { tempDir } from '@millrace/testkit/temp'
import { describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'
import { SourceRun, type SourceState } from './support/run-source.ts'
import { environmentOf, tableOf, types } from './support/table.ts'

const filesystem = connectors.get('filesystem')!
const columns = { id: types.bigint, name: types.string }

function open(
  folder: string,
  options: ParsedOptions = {},
  state: SourceState | null = null,
  parallelism = 1,
  of = columns,
) {
  const table = tableOf('filesystem', of, { path: folder, format: 'json', ...options })
  filesystem.validate!(table, 'source')
  const source = filesystem.createSource!(table, environmentOf())
  return new SourceRun(source, Object.values(of) as LogicalType[], state, parallelism)
}

const line = (id: number) => `${JSON.stringify({ id, name: `n${id}` })}\n`
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('')
const ids = (run: SourceRun) => run.rows.map(({ row }) => Number(row[0])).sort((a, b) => a - b)
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

async function failureOf(run: SourceRun) {
  const error = await run
    .start()
    .then(() => run.run())
    .finally(() => run.close())
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
  if (!isMillraceError(error)) throw new Error(`no catalogue error but ${error}`)
  return error
}

describe('bounded', () => {
  test('a large file is read in ranges by several readers, and goes on at another parallelism', async () => {
    const folder = tempDir()
    const file = path.join(folder, 'a.jsonl')
    const pad = 'x'.repeat(1500)
    const text = range(0, 9000)
      .map((id) => `${JSON.stringify({ id, name: pad })}\n`)
      .join('')
    writeFileSync(file, text)
    const straight = open(folder, {}, null, 2)
    await straight.start()
    expect(await straight.run()).toBe(true)
    expect(ids(straight)).toEqual(range(0, 9000))

    for (const cut of [1, 3000, 8000]) {
      const first = open(folder, {}, null, 3)
      await first.start()
      await first.run(() => first.rows.length >= cut)
      const second = open(folder, {}, first.snapshot(), 1)
      await first.close()
      await second.start()
      await second.run()
      expect([...ids(first), ...ids(second)].sort((a, b) => a - b)).toEqual(range(0, 9000))
    }

    const at = text.indexOf('"id":8500,')
    writeFileSync(file, `${text.slice(0, at)}"id":8x00,${text.slice(at + 10)}`)
    const error = await failureOf(open(folder, {}, null, 2))
    expect(error.params).toMatchObject({ line: 8501 })
  })

  test('reads files of a folder tree, several readers, and restores exactly in mid-file', async () => {
    const folder = tempDir()
    mkdirSync(path.join(folder, 'deep'))
    writeFileSync(path.join(folder, 'a.jsonl'), lines(0, 9000))
    writeFileSync(path.join(folder, 'deep', 'b.jsonl'), lines(9000, 9500).trimEnd())
    writeFileSync(path.join(folder, '.hidden'), 'not json')
    writeFileSync(path.join(folder, 'c.jsonl.gz'), gzipSync(lines(9500, 15000)))

    const straight = open(folder, {}, null, 2)
    await straight.start()
    expect(await straight.run()).toBe(true)
    expect(ids(straight)).toEqual(range(0, 15000))

    for (const cut of [1, 5000, 9200, 12000]) {
      const first = open(folder)
      await first.start()
      await first.run(() => first.rows.length >= cut)
      const second = open(folder, {}, first.snapshot(), 2)
      await first.close()
      await second.start()
      await second.run()
      expect([...ids(first), ...ids(second)].sort((a, b) => a - b)).toEqual(range(0, 15000))
    }
  })

  test('gives metadata of the file', async () => {
    const folder = tempDir()
    writeFileSync(path.join(folder, 'a.jsonl'), line(1))
    const table = tableOf('filesystem', columns, { path: folder, format: 'json' })
    const withFile = {
      ...table,
      columns: [
        { name: 'f', type: withNullable(types.string, false), metadataKey: 'file.name' },
        ...table.columns,
      ],
    }
    const run = new SourceRun(filesystem.createSource!(withFile, environmentOf()), [
      types.string,
      types.bigint,
      types.string,
    ])
    await run.start()
    await run.run()
    expect(run.rows[0]!.row).toEqual(['a.jsonl', 1n, 'n1'])
  })

  test('names file, line, byte and field of a bad row; skips and counts when told to', async () => {
    const folder = tempDir()
    const good = lines(0, 3)
    writeFileSync(path.join(folder, 'x.jsonl'), `${good}{"id": "abc", "name": "q"}\n{"id": 4\n${line(5)}`)
    const misfit = await failureOf(open(folder))
    expect(misfit.code).toBe('FILE_RECORD_INVALID')
    expect(misfit.params).toMatchObject({
      file: path.join(folder, 'x.jsonl'),
      line: 4,
      byte: good.length + 7,
      field: 'id',
    })
    expect(misfit.message).toContain('"abc" is not BIGINT')

    const lenient = open(folder, { 'json.ignore-parse-errors': true })
    await lenient.start()
    await lenient.run()
    expect(lenient.rows.map(({ row }) => row[0])).toEqual([0n, 1n, 2n, null, 5n])
    expect(lenient.badRecords).toBe(2)
  })

  test('refuses what is no regular file, and what is not there', async () => {
    const folder = tempDir()
    writeFileSync(path.join(folder, 'real'), line(1))
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'link'))
    expect((await failureOf(open(path.join(folder, 'link')))).code).toBe('FILE_NOT_REGULAR')
    expect((await failureOf(open(path.join(folder, 'none')))).code).toBe('FILE_NOT_FOUND')
    // Within a folder links are left out.
    const run = open(folder)
    await run.start()
    await run.run()
    expect(ids(run)).toEqual([1])
    linkSync(path.join(folder, 'real'), path.join(folder, 'hard'))
  })
})

describe('watched', () => {
  const watch = { 'source.monitor-interval': 10 }

  test('follows new and growing files; a line counts once it is ended', async () => {
    const folder = tempDir()
    const a = path.join(folder, 'a.jsonl')
    writeFileSync(a, lines(0, 10) + line(10).slice(0, 5))
    const run = open(folder, watch)
    await run.start()
    await run.run(() => run.rows.length === 10)
    await run.run(() => true)
    appendFileSync(a, line(10).slice(5))
    writeFileSync(path.join(folder, 'b.jsonl'), lines(11, 20))
    await run.run(() => run.rows.length === 20)
    expect(ids(run)).toEqual(range(0, 20))
    await run.close()
  })

  test('a renamed file goes on under its new name, also over a restart; its old name is a new file', async () => {
    const folder = tempDir()
    const log = path.join(folder, 'app.log')
    writeFileSync(log, lines(0, 5))
    const first = open(folder, watch)
    await first.start()
    await first.run(() => first.rows.length === 5)
    renameSync(log, path.join(folder, 'app.log.1'))
    appendFileSync(path.join(folder, 'app.log.1'), lines(5, 7))
    writeFileSync(log, lines(7, 9))
    await first.run(() => first.rows.length === 9)
    const state = first.snapshot()
    await first.close()

    renameSync(path.join(folder, 'app.log.1'), path.join(folder, 'app.log.2'))
    renameSync(log, path.join(folder, 'app.log.1'))
    appendFileSync(path.join(folder, 'app.log.2'), lines(9, 11))
    appendFileSync(path.join(folder, 'app.log.1'), lines(11, 12))
    writeFileSync(log, lines(12, 15))
    const second = open(folder, watch, state, 2)
    await second.start()
    await second.run(() => second.rows.length >= 6)
    expect([...ids(first), ...ids(second)].sort((a, b) => a - b)).toEqual(range(0, 15))
    await second.close()
  })

  test('a deleted file is read to its end; one with the same name is new', async () => {
    const folder = tempDir()
    const a = path.join(folder, 'a.jsonl')
    writeFileSync(a, lines(0, 3))
    const run = open(folder, watch)
    await run.start()
    await run.run(() => run.rows.length === 3)
    appendFileSync(a, lines(3, 5))
    rmSync(a)
    writeFileSync(a, lines(5, 8))
    await run.run(() => run.rows.length === 8)
    expect(ids(run)).toEqual(range(0, 8))
    rmSync(a)
    const state = run.snapshot()
    await run.close()
    // Read to its end before it went: nothing is missing.
    const again = open(folder, watch, state)
    await again.start()
    writeFileSync(a, lines(8, 9))
    await again.run(() => again.rows.length === 1)
    expect(ids(again)).toEqual([8])
    await again.close()
  })

  test('a file emptied and written anew is read again from its beginning', async () => {
    const folder = tempDir()
    const a = path.join(folder, 'a.jsonl')
    writeFileSync(a, lines(0, 30))
    const run = open(folder, watch)
    await run.start()
    await run.run(() => run.rows.length === 30)
    truncateSync(a)
    appendFileSync(a, lines(30, 33))
    await run.run(() => run.rows.length === 33)
    expect(ids(run)).toEqual(range(0, 33))
    await run.close()
  })

  test('says so when a file went before it was read', async () => {
    const folder = tempDir()
    const a = path.join(folder, 'a.jsonl')
    writeFileSync(a, lines(0, 5000))
    const run = open(folder, watch)
    await run.start()
    await run.run(() => run.rows.length > 0)
    const state = run.snapshot()
    await run.close()
    rmSync(a)
    expect((await failureOf(open(folder, watch, state))).code).toBe('FILE_VANISHED')
  })

  test('restored positions are exact at every row while the file grows', async () => {
    const folder = tempDir()
    const a = path.join(folder, 'a.jsonl')
    writeFileSync(a, '')
    let state: SourceState | null = null
    const seen: number[] = []
    for (let round = 0; round < 8; round++) {
      appendFileSync(a, lines(round * 700, round * 700 + 700))
      const run: SourceRun = open(folder, watch, state)
      await run.start()
      await run.run(() => run.rows.length >= 500 + round * 20)
      state = run.snapshot(round)
      seen.push(...run.rows.map(({ row }) => Number(row[0])))
      await run.close()
    }
    const last = open(folder, watch, state)
    await last.start()
    await last.run(() => seen.length + last.rows.length >= 5600)
    expect([...seen, ...ids(last)]).toEqual(range(0, 5600))
    await last.close()
  })
})

describe('mended files', () => {
  const bad = '{"id": oops}\n'
  const watch = { 'source.monitor-interval': 10 }

  test.each([
    ['bounded, in place', {}, false],
    ['bounded, replaced as editors do', {}, true],
    ['watched, in place', watch, false],
    ['watched, replaced as editors do', watch, true],
  ])('%s: reading goes on where it stopped', async (_, options, replaced) => {
    const folder = tempDir()
    const file = path.join(folder, 'a.jsonl')
    writeFileSync(file, lines(0, 5000) + bad + lines(5000, 6000))
    const first = open(folder, options)
    await first.start()
    await first.run(() => first.rows.length >= 2000)
    const state = first.snapshot()
    await expect(first.run()).rejects.toMatchObject({ code: 'FILE_RECORD_INVALID', params: { line: 5001 } })
    const seen = ids(first).filter((id) => id < state.splits.length * 2048)
    await first.close()
    if (replaced) {
      writeFileSync(`${file}~`, lines(0, 6000))
      renameSync(`${file}~`, file)
    } else writeFileSync(file, lines(0, 6000))
    const second = open(folder, options, state)
    await second.start()
    await second.run(() => seen.length + second.rows.length >= 6000)
    expect([...seen, ...ids(second)]).toEqual(range(0, 6000))
    await second.close()
  })

  test('changed before the position: says so instead of reading from the middle of a row', async () => {
    const folder = tempDir()
    const file = path.join(folder, 'a.jsonl')
    writeFileSync(file, lines(0, 5000))
    const first = open(folder)
    await first.start()
    await first.run(() => first.rows.length >= 2000)
    const state = first.snapshot()
    await first.close()
    writeFileSync(file, lines(0, 5000).replace('"n1000"', '"longer"'))
    expect((await failureOf(open(folder, {}, state))).code).toBe('FILE_EDITED')
  })
})

describe('surroundings', () => {
  test('folders that stay closed are left out, and the path itself may lie behind a linked folder', async () => {
    const folder = tempDir()
    mkdirSync(path.join(folder, 'real', 'closed'), { recursive: true })
    writeFileSync(path.join(folder, 'real', 'closed', 'secret.jsonl'), line(1))
    writeFileSync(path.join(folder, 'real', 'a.jsonl'), line(2))
    symlinkSync(folder, path.join(folder, 'linked'))
    const table = tableOf('filesystem', columns, {
      path: path.join(folder, 'linked', 'real'),
      format: 'json',
    })
    const environment = environmentOf({
      resolvePath: async (given) =>
        given.endsWith('closed') ? fail('PATH_REFUSED', { path: given, use: 'read' }) : given,
    })
    const run = new SourceRun(filesystem.createSource!(table, environment), Object.values(columns))
    await run.start()
    await run.run()
    expect(ids(run)).toEqual([2])
  })

  test('refuses paths of other systems and options of another format', () => {
    const validate = (options: ParsedOptions, written: string[] = []) => {
      const table = tableOf('filesystem', columns, { path: 'x', format: 'json', ...options })
      const span = { line: 1, column: 1, endLine: 1, endColumn: 2 }
      filesystem.validate!(
        { ...table, spans: Object.fromEntries(written.map((key) => [key, span])) },
        'source',
      )
    }
    expect(() => validate({ path: 's3://bucket/x' })).toThrow(/s3/)
    expect(() => validate({ path: 'file://host/x' })).toThrow(/host/)
    expect(() => validate({ path: 'file:///x' })).not.toThrow()
    expect(() => validate({ 'csv.null-literal': 'x' }, ['csv.null-literal'])).toThrow(/csv.null-literal/)
    expect(() => validate({ format: 'csv', 'csv.field-delimiter': '||' })).toThrow(/one ASCII character/)
  })
})
