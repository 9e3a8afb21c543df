import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMillraceError } from '@millrace/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileCheckpointStore } from '../../src/checkpoint/file-checkpoint-store.ts'
import { contentOf, readContent, writeCheckpoint } from './checkpoints.ts'

const SEED = 20261121
let root = ''
const templates = new Map<boolean, string>()

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'millrace-damage-'))
  for (const committed of [true, false]) {
    const folder = join(root, `template-${committed}`)
    for (const epoch of [1, 2]) {
      const store = await FileCheckpointStore.open(folder, 'd')
      const { nextId } = await store.claim(epoch)
      for (let id = nextId; id < nextId + 3; id++) {
        await writeCheckpoint(store, id, epoch)
        if (committed || id < 8) await store.markCommitting(id)
      }
    }
    templates.set(committed, folder)
  }
})
afterAll(() => rm(root, { recursive: true }))

/** Mulberry32: a small generator with a seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const damages = ['flip', 'truncate', 'remove', 'swap', 'extend', 'empty'] as const

async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function damage(kind: (typeof damages)[number], file: string, other: string, next: () => number) {
  const bytes = await readFile(file)
  switch (kind) {
    case 'flip': {
      const at = Math.floor(next() * bytes.length)
      bytes[at]! ^= 1 << Math.floor(next() * 8)
      return writeFile(file, bytes)
    }
    case 'truncate':
      return writeFile(file, bytes.subarray(0, Math.floor(next() * bytes.length)))
    case 'extend':
      return writeFile(file, Buffer.concat([bytes, Buffer.from([Math.floor(next() * 256)])]))
    case 'empty':
      return writeFile(file, '')
    case 'remove':
      return rm(file)
    case 'swap':
      await rename(file, `${file}.tmp`)
      await rename(other, file)
      return rename(`${file}.tmp`, other)
  }
}

describe('damage to any file', () => {
  for (const committed of [true, false]) {
    it(`is met with an intact checkpoint or a refusal, never with a wrong state (newest ${committed ? '' : 'not '}committed)`, async () => {
      const next = random(SEED + Number(committed))
      const template = templates.get(committed)!
      const newest = 8
      // What sinks have committed must not be fallen back behind.
      const bound = committed ? 8 : 7
      const outcomes = { refused: 0, older: 0, newest: 0 }
      for (let round = 0; round < 300; round++) {
        const folder = join(root, 'case')
        await cp(template, folder, { recursive: true })
        const files = await filesOf(folder)
        const file = files[round % files.length]!
        const other = files[(round + 1 + Math.floor(next() * (files.length - 1))) % files.length]!
        const kind = damages[Math.floor(round / files.length) % damages.length]!
        await damage(kind, file, other, next)
        const outcome = await restore(folder)
        if (outcome === 'refused') outcomes.refused++
        else {
          const message = `${kind} of ${file.slice(folder.length)} (seed ${SEED})`
          expect(outcome.content, message).toEqual(contentOf(outcome.id))
          expect(outcome.id, message).toBeGreaterThanOrEqual(bound)
          if (outcome.id === newest) outcomes.newest++
          else outcomes.older++
        }
        await rm(folder, { recursive: true })
      }
      expect(outcomes.refused).toBeGreaterThan(10)
      expect(outcomes.newest).toBeGreaterThan(30)
      if (!committed) expect(outcomes.older).toBeGreaterThan(30)
    })
  }
})

async function restore(
  folder: string,
): Promise<'refused' | { readonly id: number; readonly content: readonly string[] }> {
  const store = await FileCheckpointStore.open(folder, 'd')
  try {
    const { latest } = await store.claim(9)
    return {
      id: latest?.checkpointId ?? 0,
      content: latest === null ? contentOf(0) : await readContent(store, latest),
    }
  } catch (error) {
    expect(isMillraceError(error) && error.code).toBe('CHECKPOINT_CORRUPT')
    if (isMillraceError(error)) expect(error.params.file).toMatch(/^(records|blobs)\//)
    return 'refused'
  }
}
