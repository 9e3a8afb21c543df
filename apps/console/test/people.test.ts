import type { ApiClient } from '@millrace/contracts/api/client'
import { api } from '@millrace/contracts/api/routes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from './support/test-client.ts'
import { codeOf, openTestConsole, PASSWORD, type TestConsole } from './support/test-console.ts'

let console_: TestConsole
let owner: ApiClient
let ownerId: string
const params = { workspace: 'team' }
const { workspace } = api
const refused = (code: string) => expect.objectContaining({ code })

beforeAll(async () => {
  console_ = await openTestConsole()
  ownerId = await console_.member('owner@team.test', await console_.workspace('team'), 'owner')
  owner = clientOf(console_, { cookie: await console_.signIn('owner@team.test') })
})
afterAll(() => console_.close())

const tokenOf = (link: string) => new URL(link).hash.slice(1)

test('an invitation link makes one account, once, with the role it names', async () => {
  const { link, invitation } = await owner.call(workspace.invite, {
    params,
    body: { role: 'editor', note: 'for Eva' },
  })
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite#mli_/)
  const token = tokenOf(link)
  const nobody = clientOf(console_, {})
  expect(await nobody.call(workspace.lookAtInvitation, { body: { token } })).toMatchObject({
    workspaceName: 'team',
    role: 'editor',
    invitedBy: 'owner',
  })
  await expect(nobody.call(workspace.acceptInvitation, { body: { token } })).rejects.toEqual(
    refused('NOT_SIGNED_IN'),
  )
  const account = (name: string) => ({ name, email: `${name}@team.test`, password: PASSWORD })
  const answers = await Promise.all(
    ['eva', 'mallory', 'trudy'].map((name) =>
      console_.send('POST', '/api/v1/invitations/accept', { body: { token, account: account(name) } }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  const { members } = await owner.call(workspace.members, { params })
  expect(members.map(({ role }) => role).sort()).toEqual(['editor', 'owner'])
  // The accounts of those who came too late are gone again.
  const late = ['eva', 'mallory', 'trudy'].filter((_, index) => answers[index]!.status !== 200)
  for (const name of late) {
    const signIn = await console_.send('POST', '/api/v1/session', {
      body: { email: `${name}@team.test`, password: PASSWORD },
    })
    expect(signIn.status, name).toBe(401)
  }
  const { invitations } = await owner.call(workspace.invitations, { params })
  expect(invitations.find(({ id }) => id === invitation.id)?.status).toBe('accepted')
})

test('who has an account joins with it; a revoked or invented link opens nothing', async () => {
  await console_.member('guest@other.test', await console_.workspace('other'), 'owner')
  const guest = clientOf(console_, { cookie: await console_.signIn('guest@other.test') })
  const invite = async () =>
    tokenOf((await owner.call(workspace.invite, { params, body: { role: 'viewer' } })).link)
  const me = await guest.call(workspace.acceptInvitation, { body: { token: await invite() } })
  expect(me.memberships.map(({ workspace, role }) => [workspace, role])).toEqual([
    ['other', 'owner'],
    ['team', 'viewer'],
  ])
  await expect(guest.call(workspace.acceptInvitation, { body: { token: await invite() } })).rejects.toEqual(
    refused('ALREADY_MEMBER'),
  )
  const revoked = await owner.call(workspace.invite, { params, body: { role: 'owner' } })
  await owner.call(workspace.revokeInvitation, { params: { ...params, invitation: revoked.invitation.id } })
  for (const token of [tokenOf(revoked.link), 'mli_invented'])
    await expect(guest.call(workspace.lookAtInvitation, { body: { token } })).rejects.toEqual(
      refused('INVITATION_INVALID'),
    )
  const account = { name: 'again', email: 'guest@other.test', password: PASSWORD }
  const taken = await console_.send('POST', '/api/v1/invitations/accept', {
    body: { token: await invite(), account },
  })
  expect(await codeOf(taken)).toBe('EMAIL_TAKEN')
})

test('there is always an owner, and nobody raises the own role', async () => {
  const self = { ...params, person: ownerId }
  await expect(owner.call(workspace.removeMember, { params: self })).rejects.toEqual(refused('LAST_OWNER'))
  await expect(owner.call(workspace.changeRole, { params: self, body: { role: 'viewer' } })).rejects.toEqual(
    refused('LAST_OWNER'),
  )
  const guest = clientOf(console_, { cookie: await console_.signIn('guest@other.test') })
  const { person } = await guest.call(api.session.get, {})
  await expect(
    guest.call(workspace.changeRole, { params: { ...params, person: person.id }, body: { role: 'owner' } }),
  ).rejects.toEqual(refused('NOT_ALLOWED'))
})

test('a token acts for its maker within its scope and workspace, and shows its text once', async () => {
  const { token, secret } = await owner.call(workspace.createToken, {
    params,
    body: { name: 'ci', scope: 'write' },
  })
  expect(secret).toMatch(/^mlr_/)
  expect(token).toMatchObject({ name: 'ci', owner: { name: 'owner' }, lastUsedAt: null })
  const program = clientOf(console_, { token: secret })
  const made = await program.call(api.drafts.create, { params, body: { name: 'by program' } })
  expect(made.updatedBy).toEqual({ id: ownerId, name: 'owner' })
  const { tokens } = await owner.call(workspace.tokens, { params })
  expect(tokens[0]!.lastUsedAt).not.toBeNull()
  expect(JSON.stringify(tokens)).not.toContain(secret.slice(12))
  const { entries } = await owner.call(workspace.audit, { params, query: { action: 'draft.create' } })
  expect(entries[0]).toMatchObject({
    actor: { kind: 'token', id: ownerId, name: 'owner (ci)' },
    subject: { name: 'by program' },
  })
  await expect(
    program.call(workspace.createToken, { params, body: { name: 'more', scope: 'write' } }),
  ).rejects.toEqual(refused('TOKEN_REFUSED'))
  expect((await program.call(workspace.list, {})).workspaces.map(({ slug }) => slug)).toEqual(['team'])
  await owner.call(workspace.revokeToken, { params: { ...params, token: token.id } })
  await expect(program.call(workspace.list, {})).rejects.toEqual(refused('NOT_SIGNED_IN'))
})

test('every change is in the audit log, in pages, with who and what, and without secrets', async () => {
  await owner.call(workspace.setSecret, {
    params: { ...params, secret: 'db' },
    body: { value: 'canary-value-1' },
  })
  await owner.call(workspace.setSecret, {
    params: { ...params, secret: 'db' },
    body: { value: 'canary-value-2' },
  })
  await owner.call(workspace.deleteSecret, { params: { ...params, secret: 'db' } })
  const all: string[] = []
  let before: string | undefined
  do {
    const page = await owner.call(workspace.audit, { params, query: { limit: 4, ...(before && { before }) } })
    expect(page.entries.length).toBeLessThanOrEqual(4)
    all.push(...page.entries.map(({ action }) => action))
    expect(JSON.stringify(page)).not.toContain('canary-value')
    before = page.next ?? undefined
  } while (before !== undefined)
  expect(all.slice(0, 3)).toEqual(['secret.delete', 'secret.change', 'secret.create'])
  for (const action of [
    'member.add',
    'invitation.create',
    'invitation.revoke',
    'apiToken.create',
    'apiToken.revoke',
  ])
    expect(all).toContain(action)
  const verdict = await console_.app.db.transaction(
    {
      workspaceId: (await console_.app.db.workspaces.membership(ownerId, 'team'))!.workspaceId,
      author: { kind: 'system', id: 'system', name: 'test' },
    },
    (tx) => tx.audit.verify(),
  )
  expect(verdict.intact).toBe(true)
})
