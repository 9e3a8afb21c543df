import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { SecretSealer, SecretVault, sealingKeyOf } from '../src/index.ts'
import { newPrivateKey, openSealed, publicKeyOf, seal } from '../src/sealed-box.ts'
import { type Fixture, fixture } from './workspace-fixture.ts'

const kek = randomBytes(32).toString('base64url')
const sealer = new SecretSealer(sealingKeyOf(kek))
const vault = new SecretVault(kek)
let f: Fixture

beforeAll(async () => {
  f = await fixture()
  for (const scope of [f.scope, f.other]) {
    await f.app.transaction(scope, async (tx) => {
      await tx.secrets.put('one', 'value of one', sealer)
      await tx.secrets.put('two', 'value of two', sealer)
    })
  }
})

const reveal = (scope = f.scope, by = vault) => f.system.transaction(scope, (tx) => tx.secrets.reveal(by))

/** Runs SQL, expects the vault to refuse, and puts the tables back. */
async function refusedAfter(sql: string, values: unknown[]): Promise<void> {
  await f.admin.query('CREATE TABLE kept_secret AS TABLE secret; CREATE TABLE kept_key AS TABLE data_key')
  try {
    const { rowCount } = await f.admin.query(sql, values)
    expect(rowCount).toBeGreaterThan(0)
    await expect(reveal()).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
  } finally {
    await f.admin.query(
      `DELETE FROM secret; DELETE FROM data_key; INSERT INTO data_key TABLE kept_key;
       INSERT INTO secret TABLE kept_secret; DROP TABLE kept_secret, kept_key`,
    )
  }
  expect((await reveal()).get('one')).toBe('value of one')
}

it('gives the runner what was put in, and each workspace its own', async () => {
  expect(await reveal()).toEqual(
    new Map([
      ['one', 'value of one'],
      ['two', 'value of two'],
    ]),
  )
  await f.app.transaction(f.other, (tx) => tx.secrets.put('one', 'theirs', sealer))
  expect((await reveal(f.other)).get('one')).toBe('theirs')
  expect((await reveal()).get('one')).toBe('value of one')
})

it('keeps no value readable in the database, the list or the audit log', async () => {
  const { rows } = await f.admin.query(
    'SELECT box, secret::text, (SELECT string_agg(e::text, $1) FROM audit_entry e) AS log FROM secret',
    [' '],
  )
  const texts = rows.flatMap((row) => [Buffer.from(row.box).toString('latin1'), row.secret, row.log])
  for (const text of texts) expect(text).not.toContain('value of')
  const listed = await f.app.transaction(f.scope, (tx) => tx.secrets.list())
  expect(listed.map((secret) => Object.keys(secret).includes('box'))).toEqual([false, false])
})

describe('a sealed value does not open', () => {
  const here = () => f.scope.workspaceId

  it('in another row', () =>
    refusedAfter(
      `UPDATE secret SET box = (SELECT box FROM secret WHERE workspace_id = $1 AND name = 'two')
       WHERE workspace_id = $1 AND name = 'one'`,
      [here()],
    ))

  it('in another workspace, even with its key', () =>
    refusedAfter(
      `UPDATE secret SET box = (SELECT box FROM secret WHERE workspace_id = $2 AND name = 'one')
       WHERE workspace_id = $1 AND name = 'one'`,
      [here(), f.other.workspaceId],
    ))

  it('with the data key of another workspace', () =>
    refusedAfter(
      `UPDATE data_key SET sealed_private_key = (SELECT sealed_private_key FROM data_key WHERE workspace_id = $2),
         public_key = (SELECT public_key FROM data_key WHERE workspace_id = $2) WHERE workspace_id = $1`,
      [here(), f.other.workspaceId],
    ))

  it('under another key version', () =>
    refusedAfter(`UPDATE secret SET key_version = 2 WHERE workspace_id = $1 AND name = 'one'`, [here()]))

  it('with any byte altered or cut off', async () => {
    const key = newPrivateKey()
    const box = seal(publicKeyOf(key), Buffer.from('plain'), 'context')
    expect(openSealed(key, box, 'context')?.toString()).toBe('plain')
    for (let at = 0; at < box.length; at++) {
      const altered = Buffer.from(box)
      altered[at]! ^= 1
      expect(openSealed(key, altered, 'context'), `byte ${at}`).toBeNull()
      expect(openSealed(key, box.subarray(0, at), 'context'), `cut at ${at}`).toBeNull()
    }
    expect(openSealed(key, box, 'contexts')).toBeNull()
    expect(openSealed(newPrivateKey(), box, 'context')).toBeNull()
  })
})

it('opens whatever was sealed, of any length', () => {
  const key = newPrivateKey()
  const publicKey = publicKeyOf(key)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.string(), (plain, context) => {
      const box = seal(publicKey, plain, context)
      expect(Buffer.compare(openSealed(key, box, context)!, Buffer.from(plain))).toBe(0)
      expect(seal(publicKey, plain, context).equals(box)).toBe(false)
    }),
    { numRuns: 100 },
  )
})

it('says which secret a runner with another key cannot open, and takes new values under the new key', async () => {
  const newKek = randomBytes(32).toString('base64url')
  await expect(reveal(f.scope, new SecretVault(newKek))).rejects.toMatchObject({ code: 'SECRET_KEY_UNKNOWN' })
  await f.app.transaction(f.scope, async (tx) => {
    await tx.secrets.put('one', 'new', new SecretSealer(sealingKeyOf(newKek)))
    await tx.secrets.put('two', 'new', new SecretSealer(sealingKeyOf(newKek)))
  })
  expect((await reveal(f.scope, new SecretVault(newKek))).get('one')).toBe('new')
})

it('removes, and says what does not exist', async () => {
  await f.app.transaction(f.other, (tx) => tx.secrets.remove('two'))
  expect([...(await reveal(f.other)).keys()]).toEqual(['one'])
  const again = f.app.transaction(f.other, (tx) => tx.secrets.remove('two'))
  await expect(again).rejects.toMatchObject({ code: 'SECRET_UNKNOWN', params: { name: 'two' } })
})
