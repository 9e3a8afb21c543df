import { type Permission, permission, type Role } from '@millrace/contracts/permission'

/**
 * What each role may do. Viewers look; operators also run what is deployed; editors also write and deploy; owners
 * also decide who belongs here. Reading a secret's value is in no role: nobody reads one back.
 */
const viewer: readonly Permission[] = [
  'workspace:read',
  'member:read',
  'draft:read',
  'deployment:read',
  'job:read',
]
const operator: readonly Permission[] = [...viewer, 'secret:read', 'job:operate', 'savepoint:manage']
const editor: readonly Permission[] = [
  ...operator,
  'draft:write',
  'debug:run',
  'deployment:write',
  'secret:manage',
  'token:manage',
]
const owner: readonly Permission[] = permission.options

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = Object.freeze({
  viewer: Object.freeze([...viewer]),
  operator: Object.freeze([...operator]),
  editor: Object.freeze([...editor]),
  owner: Object.freeze([...owner]),
})
