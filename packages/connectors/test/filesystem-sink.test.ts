import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Committable, type ParsedOptions, RowKind } from '@millrace/engine/connect'
import { isMillraceError } from '@millrace/kernel'
import { tempDir } from '@millrace/testkit/temp'
import { describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'
import { batchOf, openSink, type SinkIdentity, stored } from './support/run-sink.ts'
import { SourceRun } from './support/run-source.ts'
import { environmentOf, tableOf, types } from './support/table.ts'

const filesystem = connectors.get('filesystem')!
const columns = { id: types.int, name: types.string }
const rows = (from: number, to: number) =>
  batchOf(
    Object.values(columns),
    Array.from({ length: to - from }, (_, i) => [RowKind.INSERT, from + i, `n${from + i}`] as const),
  )

function open(folder: string, identity: SinkIdentity = {}, options: ParsedOptions = {}) {
  const table = tableOf('filesystem', columns, { path: folder, format: 'json', ...options })
  filesystem.validate!(table, 'sink')
  return openSink(filesystem.createSink!(table, environmentOf()), identity)
}

/** What a reader of the folder sees. */
async function visible(folder: string): Promise<number[]> {
  const table = tableOf('filesystem', columns, { path: folder, format: 'json' })
  const run = new SourceRun(filesystem.createSource!(table, environmentOf()), Object.values(columns))
  await run.start()
  await run.run()
  await run.close()
  return run.rows.map(({ row }) => row[0] as number).sort((a, b) => a - b)
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const hidden = (folder: string) => readdirSync(folder).filter((name) => /\.(inprogress|pending)$/.test(name))

async function codeOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return isMillraceError(error) ? error.code : error
}

describe('filesystem sink', () => {
  test('rows become visible by the commit, once, in as many parts as their size asks for', async () => {
    const folder = path.join(tempDir(), 'made', 'here')
    const { writer, committer } = open(folder, {}, { 'sink.rolling-policy.file-size': 3000 })
    await committer.open([])
    for (let i = 0; i < 10; i++) await writer.write(rows(i * 100, i * 100 + 100))
    const committables = stored(await writer.prepareCommit(1))
    expect(committables.length).toBeGreaterThan(3)
    expect(await visible(folder)).toEqual([])
    await committer.commit(1, committables)
    await committer.commit(1, committables)
    expect(await visible(folder)).toEqual(range(0, 1000))
    expect(hidden(folder)).toEqual([])
    expect(await writer.prepareCommit(2)).toEqual([])
  })

  test('a crash at any point between barrier and commit: the next epoch publishes what was stored, removes the rest', async () => {
    const folder = tempDir()
    const first = open(folder)
    await first.committer.open([])
    await first.writer.write(rows(0, 10))
    const restored: Committable[] = stored(await first.writer.prepareCommit(1))
    await first.writer.write(rows(10, 20))
    await first.writer.prepareCommit(2)
    await first.writer.write(rows(20, 30))
    expect(hidden(folder)).toHaveLength(3)
    // Checkpoint 1 was stored; 2 was not; the rest was never flushed.
    const second = open(folder, { epoch: 2 })
    await second.committer.open(restored)
    expect(hidden(folder)).toHaveLength(1)
    await second.committer.commit(1, restored)
    await second.writer.write(rows(10, 40))
    await second.committer.commit(3, stored(await second.writer.prepareCommit(3)))
    expect(await visible(folder)).toEqual(range(0, 40))
    // The older epoch wakes up: it can publish nothing any more.
    expect(await codeOf(first.committer.commit(1, restored))).toBe('SINK_FENCED')
    expect(await codeOf(open(folder, { epoch: 1 }).committer.open([]))).toBe('SINK_FENCED')
    expect(await visible(folder)).toEqual(range(0, 40))
  })

  test('a published file may be taken away; a part lost before its commit is told', async () => {
    const folder = tempDir()
    const { writer, committer } = open(folder)
    await committer.open([])
    await writer.write(rows(0, 5))
    const committed = stored(await writer.prepareCommit(1))
    await committer.commit(1, committed)
    for (const name of readdirSync(folder)) if (name.startsWith('part-')) rmSync(path.join(folder, name))
    await committer.commit(1, committed)
    await writer.write(rows(5, 9))
    const lost = stored(await writer.prepareCommit(2))
    for (const name of hidden(folder)) rmSync(path.join(folder, name))
    expect(await codeOf(committer.commit(2, lost))).toBe('SINK_FILE_LOST')
  })

  test('two sinks share a folder without touching each other', async () => {
    const folder = tempDir()
    const [a, b] = [open(folder, { sinkId: 'a', epoch: 9 }), open(folder, { sinkId: 'b', epoch: 1 })]
    await a.committer.open([])
    await b.writer.write(rows(0, 5))
    const again = open(folder, { sinkId: 'a', epoch: 10 })
    await again.committer.open([])
    await b.committer.open([])
    await b.committer.commit(1, stored(await b.writer.prepareCommit(1)))
    expect(await visible(folder)).toEqual(range(0, 5))
  })

  test('says when the folder cannot be made', async () => {
    const file = path.join(tempDir(), 'file')
    writeFileSync(file, '')
    expect(await codeOf(open(path.join(file, 'x')).writer.write(rows(0, 1)))).toBe('FILE_NOT_WRITABLE')
    expect(readFileSync(file, 'utf8')).toBe('')
  })
})
