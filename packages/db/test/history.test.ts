import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkspaceTransaction } from '../src/index.ts'
import { type Fixture, fixture, newDeployment } from './workspace-fixture.ts'

let f: Fixture

beforeAll(async () => {
  f = await fixture()
})

const inHere = <T>(work: (tx: WorkspaceTransaction) => Promise<T>): Promise<T> =>
  f.app.transaction(f.scope, work)

describe('events', () => {
  it('are read a page at a time, the newest first, of a deployment or of all', async () => {
    const { id } = await newDeployment(f, f.scope)
    await inHere(async (tx) => {
      for (let i = 0; i < 7; i++) {
        await tx.events.append({
          kind: `E${i}`,
          severity: 'info',
          before: { i },
          ...(i % 2 === 0 && { deploymentId: id }),
        })
      }
    })
    const all = await inHere((tx) => tx.events.list({ limit: 4 }))
    expect(all.map((event) => event.kind)).toEqual(['E6', 'E5', 'E4', 'E3'])
    expect(all[0]).toMatchObject({ before: { i: 6 }, after: null, actorKind: 'system', deploymentId: id })
    const rest = await inHere((tx) => tx.events.list({ limit: 10, beforeId: all[3]!.id }))
    expect(rest.map((event) => event.kind)).toEqual(['E2', 'E1', 'E0'])
    const own = await inHere((tx) => tx.events.list({ limit: 10, deploymentId: id }))
    expect(own.map((event) => event.kind)).toEqual(['E6', 'E4', 'E2', 'E0'])
    expect(await f.app.transaction(f.other, (tx) => tx.events.list({ limit: 10 }))).toEqual([])
  })
})

describe('savepoints', () => {
  it('are kept once, listed newest first, and gone from the list when removed', async () => {
    const { id: deploymentId, draftVersionId } = await newDeployment(f, f.scope)
    const savepoint = (id: string) => ({
      id,
      deploymentId,
      jobId: 'job',
      draftVersionId,
      name: `name of ${id}`,
      directory: `savepoints/${id}`,
      checkpointId: 3,
      bytes: 2 ** 33,
      origin: 'user' as const,
      createdBy: 'ann',
    })
    await f.system.transaction(f.scope, async (tx) => {
      await tx.savepoints.record(savepoint('sp1'))
      await tx.savepoints.record({ ...savepoint('sp1'), name: 'told again' })
    })
    await f.system.transaction(f.scope, (tx) => tx.savepoints.record(savepoint('sp2')))
    const listed = await inHere((tx) => tx.savepoints.list(deploymentId))
    expect(listed.map((one) => one.id)).toEqual(['sp2', 'sp1'])
    expect(await inHere((tx) => tx.savepoints.get('sp1'))).toMatchObject({
      name: 'name of sp1',
      bytes: 2 ** 33,
    })
    await inHere((tx) => tx.savepoints.remove('sp1'))
    expect((await inHere((tx) => tx.savepoints.list(deploymentId))).map((one) => one.id)).toEqual(['sp2'])
    await expect(inHere((tx) => tx.savepoints.get('sp1'))).rejects.toMatchObject({
      code: 'SAVEPOINT_UNKNOWN',
    })
    const theirs = f.app.transaction(f.other, (tx) => tx.savepoints.remove('sp2'))
    await expect(theirs).rejects.toMatchObject({ code: 'SAVEPOINT_UNKNOWN' })
  })
})

describe('a workspace', () => {
  it('has a name of its own in URLs, and can be called otherwise', async () => {
    const again = f.app.workspaces.create({ organization: 'o', name: 'n', slug: 'here' })
    await expect(again).rejects.toMatchObject({ code: 'WORKSPACE_NAME_TAKEN', params: { name: 'here' } })
    await inHere((tx) => tx.workspace.rename('Elsewhere'))
    expect(await inHere((tx) => tx.workspace.get())).toMatchObject({ name: 'Elsewhere', slug: 'here' })
    const nowhere = { ...f.scope, workspaceId: 'nowhere' }
    await expect(f.app.transaction(nowhere, (tx) => tx.workspace.get())).rejects.toMatchObject({
      code: 'WORKSPACE_UNKNOWN',
    })
    await expect(f.app.transaction({ ...f.scope, workspaceId: '' }, async () => 0)).rejects.toThrow(
      /invariant/,
    )
  })
})
