import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkspaceTransaction } from '../src/index.ts'
import { type Fixture, fixture, newUser } from './workspace-fixture.ts'

let f: Fixture

beforeAll(async () => {
  f = await fixture()
})

const inHere = <T>(work: (tx: WorkspaceTransaction) => Promise<T>): Promise<T> =>
  f.app.transaction(f.scope, work)
const inAnHour = () => new Date(Date.now() + 3_600_000)

describe('the setup token', () => {
  it('lets exactly one in, once, and is gone when somebody has an account', async () => {
    const first = (await f.app.setupTokens.issue())!
    const token = (await f.app.setupTokens.issue())!
    expect(await f.app.setupTokens.isValid(first)).toBe(false)
    expect(await f.app.setupTokens.isValid(token)).toBe(true)
    const redeemed = await Promise.all(Array.from({ length: 10 }, () => f.app.setupTokens.redeem(token)))
    expect(redeemed.filter(Boolean)).toHaveLength(1)
    await f.app.setupTokens.giveBack(token)
    expect(await f.app.setupTokens.redeem(token)).toBe(true)
    expect(await f.app.setupTokens.redeem('mls_guess')).toBe(false)
    expect(await f.app.setupTokens.pending()).toBe(true)
    await newUser(f, 'first')
    expect(await f.app.setupTokens.pending()).toBe(false)
    expect(await f.app.setupTokens.issue()).toBeNull()
  })
})

describe('members', () => {
  it('always include an owner, even when owners remove each other at once', async () => {
    const [a, b] = [await newUser(f, 'a'), await newUser(f, 'b')]
    await inHere(async (tx) => {
      await tx.members.add(a, 'owner')
      await tx.members.add(b, 'owner')
    })
    await expect(inHere((tx) => tx.members.add(a, 'viewer'))).rejects.toMatchObject({
      code: 'ALREADY_MEMBER',
    })
    const removals = await Promise.allSettled([
      inHere((tx) => tx.members.remove(a)),
      inHere((tx) => tx.members.setRole(b, 'viewer')),
    ])
    expect(removals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const owners = (await inHere((tx) => tx.members.list())).filter(({ role }) => role === 'owner')
    expect(owners).toHaveLength(1)
    await expect(inHere((tx) => tx.members.remove(owners[0]!.userId))).rejects.toMatchObject({
      code: 'LAST_OWNER',
    })
    await expect(inHere((tx) => tx.members.remove('nobody'))).rejects.toMatchObject({
      code: 'MEMBER_UNKNOWN',
    })
  })
})

describe('an invitation', () => {
  const invite = (expiresAt = inAnHour()) =>
    inHere((tx) => tx.invitations.create({ role: 'editor', note: 'for Eve', expiresAt }))

  it('is found by its link, and used once', async () => {
    const { token, invitation } = await invite()
    const found = (await f.app.credentials.findInvitation(token))!
    expect(found).toEqual({
      id: invitation.id,
      workspaceId: f.scope.workspaceId,
      workspaceName: 'here',
      role: 'editor',
    })
    const accepted = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) => inHere((tx) => tx.invitations.accept(found.id, `user ${i}`))),
    )
    expect(accepted.filter(({ status }) => status === 'fulfilled')).toMatchObject([{ value: 'editor' }])
    expect(await f.app.credentials.findInvitation(token)).toBeNull()
    await expect(inHere((tx) => tx.invitations.revoke(found.id))).rejects.toMatchObject({
      code: 'INVITATION_UNKNOWN',
    })
  })

  it('is worth nothing when revoked, expired or guessed', async () => {
    const revoked = await invite()
    await inHere((tx) => tx.invitations.revoke(revoked.invitation.id))
    const expired = await invite(new Date(Date.now() - 1))
    for (const { token, invitation } of [revoked, expired]) {
      expect(await f.app.credentials.findInvitation(token)).toBeNull()
      const accept = inHere((tx) => tx.invitations.accept(invitation.id, 'x'))
      await expect(accept).rejects.toMatchObject({ code: 'INVITATION_INVALID' })
    }
    for (const guess of ['', 'mli_', revoked.token.slice(0, -1), revoked.token.toUpperCase()]) {
      expect(await f.app.credentials.findInvitation(guess)).toBeNull()
    }
  })

  it('keeps neither its token nor anything to make it from', async () => {
    const { token } = await invite()
    const { rows } = await f.admin.query('SELECT i::text AS row FROM invitation i')
    for (const { row } of rows) expect(row).not.toContain(token.slice(4))
    expect(JSON.stringify(await inHere((tx) => tx.invitations.list()))).not.toMatch(/tokenHash|mli_/)
  })
})

describe('an API token', () => {
  async function maker(role: 'editor' | 'viewer' = 'editor') {
    const userId = await newUser(f, 'maker')
    await inHere((tx) => tx.members.add(userId, role))
    const scope = { ...f.scope, author: { kind: 'person', id: userId, name: 'maker' } as const }
    const make = (expiresAt: Date | null = null) =>
      f.app.transaction(scope, (tx) => tx.apiTokens.create({ name: 'ci', scope: 'write', expiresAt }))
    return { userId, make }
  }

  it('acts with its maker’s present role, in its workspace', async () => {
    const { userId, make } = await maker()
    const { token, apiToken } = await make()
    expect(token).toMatch(/^mlr_[A-Za-z0-9_-]{43}$/)
    expect(apiToken.prefix).toBe(token.slice(0, 10))
    expect(await f.app.credentials.findApiToken(token)).toEqual({
      tokenId: apiToken.id,
      tokenName: 'ci',
      workspaceId: f.scope.workspaceId,
      slug: 'here',
      scope: 'write',
      userId,
      role: 'editor',
    })
    await inHere((tx) => tx.members.setRole(userId, 'viewer'))
    expect(await f.app.credentials.findApiToken(token)).toMatchObject({ role: 'viewer' })
    await inHere((tx) => tx.members.remove(userId))
    expect(await f.app.credentials.findApiToken(token)).toBeNull()
  })

  it('is worth nothing when revoked, expired or guessed', async () => {
    const { make } = await maker()
    const revoked = await make()
    await inHere((tx) => tx.apiTokens.revoke(revoked.apiToken.id))
    const expired = await make(new Date(Date.now() - 1))
    for (const token of [revoked.token, expired.token, '', 'mlr_', `${revoked.token}x`]) {
      expect(await f.app.credentials.findApiToken(token)).toBeNull()
    }
    await expect(inHere((tx) => tx.apiTokens.revoke(revoked.apiToken.id))).rejects.toMatchObject({
      code: 'TOKEN_UNKNOWN',
    })
    const { rows } = await f.admin.query('SELECT t::text AS row FROM api_token t')
    for (const { row } of rows) expect(row).not.toContain(revoked.token.slice(10))
  })

  it('cannot be revoked from another workspace', async () => {
    const { make } = await maker()
    const { token, apiToken } = await make()
    await expect(f.app.transaction(f.other, (tx) => tx.apiTokens.revoke(apiToken.id))).rejects.toMatchObject({
      code: 'TOKEN_UNKNOWN',
    })
    expect(await f.app.credentials.findApiToken(token)).not.toBeNull()
  })

  it('shows when it was last used', async () => {
    const { make } = await maker()
    const { apiToken } = await make()
    await inHere((tx) => tx.apiTokens.touch(apiToken.id))
    const listed = (await inHere((tx) => tx.apiTokens.list())).find(({ id }) => id === apiToken.id)
    expect(listed!.lastUsedAt).toBeInstanceOf(Date)
    await inHere((tx) => tx.apiTokens.touch(apiToken.id))
    const again = (await inHere((tx) => tx.apiTokens.list())).find(({ id }) => id === apiToken.id)
    expect(again!.lastUsedAt).toEqual(listed!.lastUsedAt)
  })
})

describe('the sign-in limit', () => {
  const attempts = async (count: number, attempt: { account: string; address: string }) => {
    const waits = await Promise.all(
      Array.from({ length: count }, () => f.app.signInThrottle.attempt(attempt)),
    )
    return waits.filter((wait) => wait === 0).length
  }

  it('lets ten guesses at one account through, also when they come at once from everywhere', async () => {
    const waits = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        f.app.signInThrottle.attempt({ account: 'Victim', address: `10.0.0.${i}` }),
      ),
    )
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10)
    expect(Math.max(...waits)).toBeLessThanOrEqual(900)
    expect(await f.app.signInThrottle.attempt({ account: ' victim ', address: 'elsewhere' })).toBeGreaterThan(
      0,
    )
  })

  it('lets fifty guesses from one address through, over however many accounts', async () => {
    const waits = await Promise.all(
      Array.from({ length: 80 }, (_, i) =>
        f.app.signInThrottle.attempt({ account: `spread ${i}`, address: 'one' }),
      ),
    )
    expect(waits.filter((wait) => wait === 0)).toHaveLength(50)
  })

  it('is forgotten by a right password, and after its time', async () => {
    const attempt = { account: 'forgetful', address: 'home' }
    expect(await attempts(9, attempt)).toBe(9)
    await f.app.signInThrottle.succeeded(attempt)
    expect(await attempts(10, attempt)).toBe(10)
    expect(await attempts(1, attempt)).toBe(0)
    await f.admin.query(`UPDATE sign_in_throttle SET window_started_at = now() - interval '16 minutes',
      blocked_until = now() - interval '1 second'`)
    expect(await attempts(10, attempt)).toBe(10)
    await f.admin.query(`UPDATE sign_in_throttle SET window_started_at = now() - interval '2 hours'`)
    await f.app.signInThrottle.sweep()
    expect((await f.admin.query('SELECT FROM sign_in_throttle')).rowCount).toBe(0)
  })

  it('keeps no account and no address readable', async () => {
    await f.app.signInThrottle.attempt({ account: 'readable@example.org', address: '192.0.2.7' })
    const { rows } = await f.admin.query('SELECT t::text AS row FROM sign_in_throttle t')
    for (const { row } of rows) expect(row).not.toMatch(/readable|192\.0\.2\.7/)
  })
})
