import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../src/audit-chain.ts'
import { systemAuthor, type WorkspaceScope } from '../src/index.ts'
import { type Fixture, fixture, newDeployment } from './workspace-fixture.ts'

let f: Fixture

beforeAll(async () => {
  f = await fixture()
})

let workspaces = 0

async function chain(length: number): Promise<WorkspaceScope> {
  const slug = `audit-${++workspaces}`
  const { workspaceId } = await f.app.workspaces.create({ organization: slug, name: slug, slug })
  const scope = { workspaceId, author: systemAuthor }
  await f.app.transaction(scope, async (tx) => {
    for (let i = 0; i < length; i++) {
      tx.audit.append({ action: 'test', subject: { kind: 'test', id: String(i), name: 'n' }, after: { i } })
    }
  })
  return scope
}

const verify = (scope: WorkspaceScope, exported?: { sequence: number; hash: string }) =>
  f.app.transaction(scope, (tx) => tx.audit.verify(exported))
const head = (scope: WorkspaceScope) => f.app.transaction(scope, (tx) => tx.audit.head())

/** With the triggers off, as the owner of the tables could. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  const client = await f.admin.connect()
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica')
    await client.query(sql, values)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

it('chains what many transactions write at once', async () => {
  const scope = await chain(0)
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      f.app.transaction(scope, async (tx) => {
        tx.audit.append({ action: 'many', subject: { kind: 'test', id: String(i), name: '' } })
        tx.audit.append({ action: 'more', subject: { kind: 'test', id: String(i), name: '' } })
      }),
    ),
  )
  expect(await verify(scope)).toMatchObject({ intact: true, head: { sequence: 60 } })
})

it('reads back a page at a time, the newest first', async () => {
  const scope = await chain(7)
  const page = (before: number | null) =>
    f.app.transaction(scope, (tx) => tx.audit.list({ before, limit: 3 }))
  expect((await page(null)).map((entry) => entry.sequence)).toEqual([7, 6, 5])
  expect((await page(5)).map((entry) => entry.sequence)).toEqual([4, 3, 2])
})

it('verifies chains longer than a page', async () => {
  const scope = await chain(1_203)
  expect(await verify(scope)).toMatchObject({ intact: true, head: { sequence: 1_203 } })
  await tamper('UPDATE audit_entry SET actor_id = $2 WHERE workspace_id = $1 AND sequence = 1201', [
    scope.workspaceId,
    'somebody',
  ])
  expect(await verify(scope)).toEqual({ intact: false, sequence: 1_201, reason: 'edited' })
})

describe('tampering', () => {
  it('with any field is found', async () => {
    const fields = {
      at: "at + interval '1 millisecond'",
      actor_kind: "'person'",
      actor_id: "'x'",
      actor_name: "'x'",
      action: "'x'",
      subject_kind: "'x'",
      subject_id: "'x'",
      subject_name: "'x'",
      before: `'{"a":1}'`,
      after: 'NULL',
      previous_hash: "repeat('0', 64)",
      hash: "repeat('0', 64)",
    }
    for (const [field, value] of Object.entries(fields)) {
      const scope = await chain(5)
      const sql = `UPDATE audit_entry SET ${field} = ${value} WHERE workspace_id = $1 AND sequence = 3`
      await tamper(sql, [scope.workspaceId])
      expect(await verify(scope), field).toEqual({ intact: false, sequence: 3, reason: 'edited' })
    }
  })

  it('by removing any entry is found', async () => {
    for (let sequence = 1; sequence <= 5; sequence++) {
      const scope = await chain(5)
      await tamper('DELETE FROM audit_entry WHERE workspace_id = $1 AND sequence = $2', [
        scope.workspaceId,
        sequence,
      ])
      const reason = sequence === 5 ? 'truncated' : 'missing'
      expect(await verify(scope)).toEqual({ intact: false, sequence, reason })
    }
  })

  it('by swapping entries is found', async () => {
    const scope = await chain(5)
    const move = 'UPDATE audit_entry SET sequence = $3 WHERE workspace_id = $1 AND sequence = $2'
    for (const [from, to] of [
      [2, 90],
      [3, 2],
      [90, 3],
    ])
      await tamper(move, [scope.workspaceId, from, to])
    expect(await verify(scope)).toMatchObject({ intact: false, sequence: 2 })
  })

  it('by taking entries of another workspace is found', async () => {
    const scope = await chain(2)
    const donor = await chain(3)
    await tamper('UPDATE audit_entry SET workspace_id = $1 WHERE workspace_id = $2 AND sequence = 3', [
      scope.workspaceId,
      donor.workspaceId,
    ])
    expect(await verify(scope)).toMatchObject({ intact: false, sequence: 3 })
  })

  it('by cutting the tail together with the head is found with a head that was exported', async () => {
    const scope = await chain(5)
    const exported = await head(scope)
    await tamper('DELETE FROM audit_entry WHERE workspace_id = $1 AND sequence > 3', [scope.workspaceId])
    await tamper(
      `UPDATE audit_head SET sequence = 3, hash = (SELECT hash FROM audit_entry
         WHERE workspace_id = $1 AND sequence = 3) WHERE workspace_id = $1`,
      [scope.workspaceId],
    )
    expect(await verify(scope)).toMatchObject({ intact: true })
    expect(await verify(scope, exported)).toEqual({ intact: false, sequence: 4, reason: 'truncated' })
  })

  it('is refused to everybody while the triggers are on', async () => {
    const scope = await chain(2)
    const where = `WHERE workspace_id = '${scope.workspaceId}'`
    await expect(f.admin.query(`UPDATE audit_entry SET action = 'x' ${where}`)).rejects.toThrow(/append-only/)
    await expect(f.admin.query(`DELETE FROM audit_entry ${where}`)).rejects.toThrow(/append-only/)
    await expect(f.admin.query('TRUNCATE audit_entry')).rejects.toThrow(/append-only/)
  })
})

it('writes the entry in the transaction of the change, or neither', async () => {
  const before = await head(f.scope)
  const attempt = f.app.transaction(f.scope, async (tx) => {
    await tx.folders.create({ name: 'never', parentId: null })
    throw new Error('changed my mind')
  })
  await expect(attempt).rejects.toThrow('changed my mind')
  expect(await head(f.scope)).toEqual(before)
  await newDeployment(f, f.scope)
  const entries = await f.app.transaction(f.scope, (tx) => tx.audit.list({ before: null, limit: 3 }))
  expect(entries.map((entry) => entry.action)).toEqual(['deployment.create', 'draft.save', 'draft.create'])
})

it('reads the same canonical text out of JSONB as went in', async () => {
  const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }).filter((value) => !hasNul(value))
  await fc.assert(
    fc.asyncProperty(json, async (value) => {
      const { rows } = await f.admin.query<{ value: unknown }>('SELECT $1::jsonb AS value', [
        JSON.stringify(value),
      ])
      expect(canonicalJson(rows[0]!.value)).toBe(canonicalJson(value))
    }),
    { numRuns: 300 },
  )
})

/** What JSONB cannot hold; the columns refuse it. */
const hasNul = (value: unknown) =>
  JSON.stringify(value).includes('\\u0000') || /\\ud[89a-f]/i.test(JSON.stringify(value))
