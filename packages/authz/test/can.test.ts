import { type Permission, permission, type Role, role } from '@millrace/contracts/permission'
import { describe, expect, it } from 'vitest'
import { type Actor, can, type Decision, rolePermissions } from '../src/index.ts'

/** The whole matrix once more by hand: o owner, e editor, p operator, v viewer; then what a read token passes. */
const TABLE: Record<Permission, { roles: string; tokens: 'read' | 'write' | 'none' }> = {
  'workspace:read': { roles: 'oepv', tokens: 'read' },
  'workspace:manage': { roles: 'o', tokens: 'none' },
  'member:read': { roles: 'oepv', tokens: 'read' },
  'member:manage': { roles: 'o', tokens: 'none' },
  'token:manage': { roles: 'oe', tokens: 'none' },
  'audit:read': { roles: 'o', tokens: 'read' },
  'secret:read': { roles: 'oep', tokens: 'read' },
  'secret:manage': { roles: 'oe', tokens: 'write' },
  'draft:read': { roles: 'oepv', tokens: 'read' },
  'draft:write': { roles: 'oe', tokens: 'write' },
  'debug:run': { roles: 'oe', tokens: 'write' },
  'deployment:read': { roles: 'oepv', tokens: 'read' },
  'deployment:write': { roles: 'oe', tokens: 'write' },
  'job:read': { roles: 'oepv', tokens: 'read' },
  'job:operate': { roles: 'oep', tokens: 'write' },
  'savepoint:manage': { roles: 'oep', tokens: 'write' },
}
const LETTER: Record<Role, string> = { owner: 'o', editor: 'e', operator: 'p', viewer: 'v' }

const here = { workspaceId: 'here' }
const there = { workspaceId: 'there' }
const member = (role: Role) => ({ workspaceId: 'here', role })
const refused = (reason: string) => ({ allowed: false, reason })
const ALLOWED = { allowed: true, reason: null }

function expectedByRole(one: Role, asked: Permission): object {
  return TABLE[asked].roles.includes(LETTER[one]) ? ALLOWED : refused('roleTooSmall')
}

function expectedByToken(one: Role, scope: 'read' | 'write', asked: Permission): object {
  const byRole = expectedByRole(one, asked)
  if (byRole !== ALLOWED) return byRole
  const { tokens } = TABLE[asked]
  return tokens === 'read' || (tokens === 'write' && scope === 'write') ? ALLOWED : refused('scopeTooSmall')
}

/** Every actor there can be, with what is expected of it in its own workspace. */
function* actors(asked: Permission): Generator<[Actor, object]> {
  yield [{ kind: 'nobody' }, refused('notSignedIn')]
  yield [{ kind: 'person', userId: 'u', membership: null }, refused('notMember')]
  for (const scope of ['read', 'write'] as const) {
    yield [{ kind: 'token', tokenId: 't', userId: 'u', scope, membership: null }, refused('notMember')]
  }
  for (const one of role.options) {
    yield [{ kind: 'person', userId: 'u', membership: member(one) }, expectedByRole(one, asked)]
    for (const scope of ['read', 'write'] as const) {
      const token = { kind: 'token', tokenId: 't', userId: 'u', scope, membership: member(one) } as const
      yield [token, expectedByToken(one, scope, asked)]
    }
  }
}

describe.each(permission.options)('%s', (asked) => {
  it('is decided for every actor as the table says', () => {
    let checked = 0
    for (const [actor, expected] of actors(asked)) {
      expect(can(actor, asked, here), JSON.stringify(actor)).toEqual(expected)
      checked++
    }
    expect(checked).toBe(16)
  })

  it('is refused to everybody in another workspace', () => {
    for (const [actor] of actors(asked)) {
      const decision: Decision = can(actor, asked, there)
      expect(decision).toEqual(refused(actor.kind === 'nobody' ? 'notSignedIn' : 'notMember'))
    }
  })
})

it('lets each role do all that the next smaller one may', () => {
  const order: Role[] = ['owner', 'editor', 'operator', 'viewer']
  for (let i = 1; i < order.length; i++) {
    const [bigger, smaller] = [rolePermissions[order[i - 1]!], rolePermissions[order[i]!]]
    expect([...bigger], `${order[i]} within ${order[i - 1]}`).toEqual(expect.arrayContaining([...smaller]))
    expect(bigger.length).toBeGreaterThan(smaller.length)
  }
})

it('cannot be widened at run time', () => {
  expect(() => {
    ;(rolePermissions as Record<Role, unknown>).viewer = rolePermissions.owner
  }).toThrow(TypeError)
  expect(() => (rolePermissions.viewer as Permission[]).push('member:manage')).toThrow(TypeError)
})
