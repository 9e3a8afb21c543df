import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CheckpointStore } from '../../src/checkpoint/checkpoint-store.ts'
import { FileCheckpointStore } from '../../src/checkpoint/file-checkpoint-store.ts'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { openSavepoint } from '../../src/checkpoint/savepoint.ts'
import { contentOf, readContent, writeCheckpoint } from './checkpoints.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** Each gives a function that opens the same storage again, as another process would. */
const implementations: Record<string, () => Promise<() => Promise<CheckpointStore>>> = {
  'in memory': async () => {
    const shared = new MemoryCheckpoints()
    return async () => new MemoryCheckpointStore(shared)
  },
  'on a file system': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'millrace-store-'))
    folders.push(folder)
    return () => FileCheckpointStore.open(folder, 'd', { graceMs: 0 })
  },
}

for (const [name, create] of Object.entries(implementations)) {
  describe(`a checkpoint store ${name}`, () => {
    const fenced = expect.objectContaining({ code: 'CHECKPOINT_FENCED' })

    it('is empty at first and gives what was published last', async () => {
      const open = await create()
      const first = await open()
      const { latest, nextId } = await first.claim(1)
      expect({ latest, nextId }).toEqual({ latest: null, nextId: 2 })
      await writeCheckpoint(first, 2, 1)
      const published = await writeCheckpoint(first, 3, 1)
      const second = await open()
      const claimed = await second.claim(2)
      expect(claimed).toEqual({ latest: published, nextId: 5, skipped: [] })
      expect(await readContent(second, published)).toEqual(contentOf(3))
    })

    it('lets an older epoch publish no more once a younger one has claimed', async () => {
      const open = await create()
      const old = await open()
      await old.claim(1)
      await writeCheckpoint(old, 2, 1)
      const young = await open()
      await young.claim(2)
      await expect(writeCheckpoint(old, 3, 1)).rejects.toEqual(fenced)
      await expect((await open()).claim(1)).rejects.toEqual(fenced)
      await writeCheckpoint(young, 4, 2)
      await expect(writeCheckpoint(old, 3, 1)).rejects.toEqual(fenced)
    })

    it('fences an older epoch whose slot has been collected since', async () => {
      const open = await create()
      const old = await open()
      await old.claim(1)
      const young = await open()
      await young.claim(2)
      for (let id = 3; id < 12; id++) await writeCheckpoint(young, id, 2)
      await young.collect(1)
      await expect(writeCheckpoint(old, 2, 1)).rejects.toEqual(fenced)
      const { latest } = await (await open()).claim(3)
      expect(latest?.checkpointId).toBe(11)
    })

    it('fences an older epoch that would slip into the gap of a failed checkpoint', async () => {
      const open = await create()
      const old = await open()
      await old.claim(1)
      await writeCheckpoint(old, 5, 1)
      const young = await open()
      const { nextId } = await young.claim(2)
      expect(nextId).toBe(7)
      await expect(writeCheckpoint(old, 6, 1)).rejects.toEqual(fenced)
      await expect(writeCheckpoint(old, 8, 1)).rejects.toEqual(fenced)
    })

    it('lets of two claims with one epoch only the later publish', async () => {
      const open = await create()
      const [a, b] = [await open(), await open()]
      await a.claim(1)
      await b.claim(1)
      await expect(writeCheckpoint(a, 2, 1)).rejects.toEqual(fenced)
      await writeCheckpoint(b, 3, 1)
    })

    it('takes the same record twice', async () => {
      const store = await (await create())()
      await store.claim(1)
      const manifest = await writeCheckpoint(store, 2, 1)
      await store.publish(manifest)
      await expect(store.publish({ ...manifest, createdAt: 1 })).rejects.toEqual(fenced)
    })

    it('stores the same bytes once and gives them back', async () => {
      const store = await (await create())()
      const bytes = crypto.getRandomValues(new Uint8Array(1000))
      const ref = await store.writeBlob(bytes)
      expect(await store.writeBlob(bytes)).toEqual(ref)
      expect(await store.readBlob(ref)).toEqual(bytes)
      const wrong = { ...ref, sha256: '0'.repeat(64) }
      await expect(store.readBlob(wrong)).rejects.toMatchObject({ code: 'CHECKPOINT_CORRUPT' })
      const short = { ...ref, bytes: 999 }
      await expect(store.readBlob(short)).rejects.toMatchObject({ code: 'CHECKPOINT_CORRUPT' })
    })

    it('keeps what the retained checkpoints need, and nothing else', async () => {
      const open = await create()
      const store = await open()
      await store.claim(1)
      const manifests = []
      for (let id = 2; id <= 6; id++) {
        manifests.push(await writeCheckpoint(store, id, 1))
        await store.markCommitting(id)
      }
      await store.collect(2)
      await expect(readContent(store, manifests[0]!)).rejects.toMatchObject({ code: 'CHECKPOINT_CORRUPT' })
      expect(await readContent(store, manifests[3]!)).toEqual(contentOf(5))
      const { latest } = await (await open()).claim(2)
      expect(latest).toEqual(manifests[4])
    })

    it('can start over without looking at what is there', async () => {
      const open = await create()
      const store = await open()
      await store.claim(1)
      await writeCheckpoint(store, 2, 1)
      const claimed = await (await open()).claim(2, true)
      expect(claimed).toEqual({ latest: null, nextId: 4, skipped: [] })
    })
  })
}

describe('a savepoint', () => {
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'millrace-savepoint-'))
    folders.push(made)
    return made
  }

  it('is opened by its folder, whoever took it', async () => {
    const directory = join(await folder(), 'one')
    const manifest = await writeCheckpoint(await FileCheckpointStore.open(directory, 'd'), 17, 3)
    const opened = await openSavepoint(directory)
    expect(opened.manifest).toEqual(manifest)
    expect(await readContent(opened.store, manifest)).toEqual(contentOf(17))
  })

  it('is not found where there is none or an unfinished one, and takes no second', async () => {
    const root = await folder()
    const absent = join(root, 'absent')
    await expect(openSavepoint(absent)).rejects.toMatchObject({ code: 'SAVEPOINT_NOT_FOUND' })
    expect(existsSync(absent)).toBe(false)
    const store = await FileCheckpointStore.open(join(root, 'unfinished'), 'd')
    await store.writeBlob(new Uint8Array(3))
    await expect(openSavepoint(join(root, 'unfinished'))).rejects.toMatchObject({
      code: 'SAVEPOINT_NOT_FOUND',
    })
    await writeCheckpoint(store, 4, 1)
    await expect(writeCheckpoint(store, 5, 1)).rejects.toMatchObject({ code: 'SAVEPOINT_NOT_EMPTY' })
  })
})
