export type { Actor, PersonActor, Resource, TokenActor } from './actor.ts'
export { can, type Decision, type Refusal } from './can.ts'
export { rolePermissions } from './role-permissions.ts'
export { scopeAllows } from './token-permissions.ts'
