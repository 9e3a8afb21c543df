import { z } from 'zod'

/** Everything a person can be allowed to do in a workspace. Roles are sets of these. */
export const permission = z.enum([
  'workspace:read',
  'workspace:manage',
  'member:read',
  'member:manage',
  'token:manage',
  'audit:read',
  'secret:read',
  'secret:manage',
  'draft:read',
  'draft:write',
  'debug:run',
  'deployment:read',
  'deployment:write',
  'job:read',
  'job:operate',
  'savepoint:manage',
])
export type Permission = z.infer<typeof permission>

export const role = z.enum(['owner', 'editor', 'operator', 'viewer'])
export type Role = z.infer<typeof role>
