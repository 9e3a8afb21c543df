import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkspaceTransaction } from '../src/index.ts'
import { type Fixture, fixture } from './workspace-fixture.ts'

let f: Fixture

beforeAll(async () => {
  f = await fixture()
})

const as =
  (userId: string) =>
  <T>(work: (tx: WorkspaceTransaction) => Promise<T>): Promise<T> =>
    f.app.transaction({ ...f.scope, author: { kind: 'person', id: userId, name: userId } }, work)
const ann = as('ann')
const bob = as('bob')

let count = 0
const newDraft = (content = '') =>
  ann((tx) => tx.drafts.create({ name: `draft ${++count}`, folderId: null, content }))

describe('autosave', () => {
  it('keeps the first of two who started from the same revision', async () => {
    const { id } = await newDraft('start')
    expect(await ann((tx) => tx.drafts.autosave({ id, content: 'of ann', revision: 1 }))).toEqual({
      revision: 2,
    })
    const late = bob((tx) => tx.drafts.autosave({ id, content: 'of bob', revision: 1 }))
    await expect(late).rejects.toMatchObject({ code: 'DRAFT_CHANGED', params: { revision: 2 } })
    expect(await ann((tx) => tx.drafts.get(id))).toMatchObject({ content: 'of ann', updatedBy: 'ann' })
  })

  it('lets exactly one of many at once through', async () => {
    const { id } = await newDraft()
    const saves = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        ann((tx) => tx.drafts.autosave({ id, content: `${i}`, revision: 1 })),
      ),
    )
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('versions', () => {
  it('are numbered without gaps by however many save at once, and never change', async () => {
    const { id } = await newDraft('SELECT 1')
    await Promise.all(Array.from({ length: 8 }, (_, i) => ann((tx) => tx.drafts.saveVersion(id, `${i}`))))
    const versions = await ann((tx) => tx.drafts.versions(id))
    expect(versions.map((version) => version.number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
    expect(await ann((tx) => tx.drafts.version(versions[0]!.id))).toMatchObject({
      sql: 'SELECT 1',
      draftId: id,
    })
    await expect(f.admin.query(`UPDATE draft_version SET sql = 'x'`)).rejects.toThrow(/append-only/)
    await expect(f.admin.query('DELETE FROM draft_version')).rejects.toThrow(/append-only/)
  })

  it('outlive the draft, whose name is free again', async () => {
    const draft = await newDraft('SELECT 1')
    const version = await ann((tx) => tx.drafts.saveVersion(draft.id, ''))
    await ann((tx) => tx.drafts.remove(draft.id))
    await expect(ann((tx) => tx.drafts.get(draft.id))).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' })
    expect(await ann((tx) => tx.drafts.version(version.id))).toMatchObject({ sql: 'SELECT 1' })
    await ann((tx) => tx.drafts.create({ name: draft.name, folderId: null, content: '' }))
  })
})

describe('names', () => {
  it('are unique within a folder, also at the root', async () => {
    const folder = await ann((tx) => tx.folders.create({ name: 'names', parentId: null }))
    const make = (folderId: string | null) =>
      ann((tx) => tx.drafts.create({ name: 'same', folderId, content: '' }))
    await make(null)
    await make(folder.id)
    await expect(make(null)).rejects.toMatchObject({ code: 'DRAFT_NAME_TAKEN', params: { name: 'same' } })
    await expect(make(folder.id)).rejects.toMatchObject({ code: 'DRAFT_NAME_TAKEN' })
    const other = await newDraft()
    const move = ann((tx) => tx.drafts.move(other.id, { name: 'same', folderId: null }))
    await expect(move).rejects.toMatchObject({ code: 'DRAFT_NAME_TAKEN' })
    await expect(make('nowhere')).rejects.toMatchObject({ code: 'FOLDER_UNKNOWN' })
  })
})

describe('folders', () => {
  const make = (name: string, parentId: string | null) => ann((tx) => tx.folders.create({ name, parentId }))

  it('never come to lie within themselves, even when two are moved at once', async () => {
    const a = await make('a', null)
    const b = await make('b', a.id)
    await expect(ann((tx) => tx.folders.move(a.id, { name: 'a', parentId: b.id }))).rejects.toMatchObject({
      code: 'FOLDER_INTO_ITSELF',
    })
    await expect(ann((tx) => tx.folders.move(a.id, { name: 'a', parentId: a.id }))).rejects.toMatchObject({
      code: 'FOLDER_INTO_ITSELF',
    })
    const c = await make('c', null)
    const moves = await Promise.allSettled([
      ann((tx) => tx.folders.move(a.id, { name: 'a', parentId: c.id })),
      bob((tx) => tx.folders.move(c.id, { name: 'c', parentId: b.id })),
    ])
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('go only when empty', async () => {
    const folder = await make('full', null)
    const draft = await ann((tx) => tx.drafts.create({ name: 'in it', folderId: folder.id, content: '' }))
    const remove = () => ann((tx) => tx.folders.remove(folder.id))
    await expect(remove()).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' })
    await ann((tx) => tx.drafts.remove(draft.id))
    await remove()
    await expect(make('full', null)).resolves.toMatchObject({ name: 'full', parentId: null })
    await expect(make('full', null)).rejects.toMatchObject({ code: 'FOLDER_NAME_TAKEN' })
  })
})

describe('the edit lock', () => {
  const lock = (by: typeof ann, draftId: string, takeOver = false) =>
    by((tx) => tx.draftLocks.acquire(draftId, { takeOver }))

  it('belongs to the first, is renewed by the holder and taken over on purpose', async () => {
    const { id } = await newDraft()
    const first = await lock(ann, id)
    expect(first.userId).toBe('ann')
    expect((await lock(bob, id)).userId).toBe('ann')
    const renewed = await lock(ann, id)
    expect(renewed.takenAt).toEqual(first.takenAt)
    expect(renewed.expiresAt.getTime()).toBeGreaterThanOrEqual(first.expiresAt.getTime())
    expect((await lock(bob, id, true)).userId).toBe('bob')
    await ann((tx) => tx.draftLocks.release(id))
    expect((await ann((tx) => tx.draftLocks.find(id)))?.userId).toBe('bob')
    await bob((tx) => tx.draftLocks.release(id))
    expect(await ann((tx) => tx.draftLocks.find(id))).toBeNull()
  })

  it('has one holder, however many ask at once', async () => {
    const { id } = await newDraft()
    const asked = await Promise.all(Array.from({ length: 10 }, (_, i) => lock(as(`person ${i}`), id)))
    expect(new Set(asked.map(({ userId }) => userId)).size).toBe(1)
  })

  it('is free once it has run out', async () => {
    const { id } = await newDraft()
    await lock(ann, id)
    await f.admin.query(
      `UPDATE draft_lock SET expires_at = now() - interval '1 second' WHERE draft_id = $1`,
      [id],
    )
    expect(await ann((tx) => tx.draftLocks.list())).not.toContainEqual(
      expect.objectContaining({ draftId: id }),
    )
    expect((await lock(bob, id)).userId).toBe('bob')
  })

  it('is refused for a draft of another workspace', async () => {
    const { id } = await newDraft()
    const theirs = f.app.transaction(f.other, (tx) => tx.draftLocks.acquire(id, { takeOver: true }))
    await expect(theirs).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' })
  })
})
