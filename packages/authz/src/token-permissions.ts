import type { Permission } from '@millrace/contracts/permission'

/** Who belongs here, and which tokens there are, is decided by people: a leaked token must not make more of itself. */
const PEOPLE_ONLY: readonly Permission[] = ['workspace:manage', 'member:manage', 'token:manage']

/** What a scope lets through, whatever the role. */
export function scopeAllows(scope: 'read' | 'write', permission: Permission): boolean {
  if (PEOPLE_ONLY.includes(permission)) return false
  return scope === 'write' || permission.endsWith(':read')
}
