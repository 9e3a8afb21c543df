import { z } from 'zod'
import { permission, role } from '../permission.ts'
import { defineRoute } from '../route.ts'
import {
  author,
  displayName,
  email,
  id,
  next,
  nothing,
  pageQuery,
  password,
  person,
  personId,
  slug,
  time,
  workspaceParams,
} from './fields.ts'
import { me } from './session.ts'

export const workspace = z.object({ slug, name: z.string(), organization: z.string(), role })
export type Workspace = z.infer<typeof workspace>

export const member = z.object({ person, role, joinedAt: time, you: z.boolean() })
export type Member = z.infer<typeof member>

export const invitation = z.object({
  id,
  role,
  /** For whom, as the inviter noted it. */
  note: z.string(),
  status: z.enum(['open', 'accepted', 'revoked', 'expired']),
  createdBy: author,
  createdAt: time,
  expiresAt: time,
})
export type Invitation = z.infer<typeof invitation>

export const apiToken = z.object({
  id,
  name: z.string(),
  scope: z.enum(['read', 'write']),
  /** The first characters, to tell tokens apart. */
  prefix: z.string(),
  owner: author,
  createdAt: time,
  expiresAt: time.nullable(),
  lastUsedAt: time.nullable(),
})
export type ApiToken = z.infer<typeof apiToken>

const json = z.json().nullable()
export const auditEntry = z.object({
  sequence: z.int(),
  at: time,
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  /** `deployment.start`, `member.remove`, … */
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  before: json,
  after: json,
})
export type AuditEntry = z.infer<typeof auditEntry>

export const secret = z.object({ name: z.string(), updatedAt: time, updatedBy: author })
export type Secret = z.infer<typeof secret>
const secretName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/)

const memberParams = workspaceParams.extend({ person: personId })

export const workspaceRoutes = {
  list: defineRoute({
    name: 'workspace.list',
    method: 'GET',
    path: '/workspaces',
    access: 'session',
    response: z.object({ workspaces: z.array(workspace) }),
    tokenScope: 'read',
    summary: 'The workspaces this person belongs to.',
  }),
  get: defineRoute({
    name: 'workspace.get',
    method: 'GET',
    path: '/workspaces/:workspace',
    access: 'workspace:read',
    params: workspaceParams,
    response: workspace,
    tokenScope: 'read',
    summary: 'One workspace.',
  }),
  rename: defineRoute({
    name: 'workspace.rename',
    method: 'PATCH',
    path: '/workspaces/:workspace',
    access: 'workspace:manage',
    params: workspaceParams,
    body: z.strictObject({ name: displayName }),
    response: workspace,
    tokenScope: null,
    summary: "Changes a workspace's name.",
  }),
  members: defineRoute({
    name: 'workspace.members',
    method: 'GET',
    path: '/workspaces/:workspace/members',
    access: 'member:read',
    params: workspaceParams,
    response: z.object({ members: z.array(member) }),
    tokenScope: 'read',
    summary: 'Who belongs to the workspace.',
  }),
  changeRole: defineRoute({
    name: 'workspace.changeRole',
    method: 'PATCH',
    path: '/workspaces/:workspace/members/:person',
    access: 'member:manage',
    params: memberParams,
    body: z.strictObject({ role }),
    response: member,
    tokenScope: null,
    summary: "Changes a member's role.",
  }),
  removeMember: defineRoute({
    name: 'workspace.removeMember',
    method: 'DELETE',
    path: '/workspaces/:workspace/members/:person',
    access: 'member:manage',
    params: memberParams,
    response: nothing,
    tokenScope: null,
    summary: 'Removes a member, at once: open streams and tokens too.',
  }),
  roles: defineRoute({
    name: 'workspace.roles',
    method: 'GET',
    path: '/workspaces/:workspace/roles',
    access: 'member:read',
    params: workspaceParams,
    response: z.object({ roles: z.array(z.object({ role, permissions: z.array(permission) })) }),
    tokenScope: 'read',
    summary: 'What each role may do.',
  }),
  invitations: defineRoute({
    name: 'workspace.invitations',
    method: 'GET',
    path: '/workspaces/:workspace/invitations',
    access: 'member:manage',
    params: workspaceParams,
    response: z.object({ invitations: z.array(invitation) }),
    tokenScope: null,
    summary: 'Invitations, newest first.',
  }),
  invite: defineRoute({
    name: 'workspace.invite',
    method: 'POST',
    path: '/workspaces/:workspace/invitations',
    access: 'member:manage',
    params: workspaceParams,
    body: z.strictObject({
      role,
      note: z.string().max(200).default(''),
      expiresInHours: z.int().min(1).max(720).default(72),
    }),
    /** `link` is shown once; its token stands behind `#` and so never reaches a server log. */
    response: z.object({ invitation, link: z.string() }),
    status: 201,
    tokenScope: null,
    summary: 'Makes an invitation link.',
  }),
  revokeInvitation: defineRoute({
    name: 'workspace.revokeInvitation',
    method: 'DELETE',
    path: '/workspaces/:workspace/invitations/:invitation',
    access: 'member:manage',
    params: workspaceParams.extend({ invitation: id }),
    response: nothing,
    tokenScope: null,
    summary: 'Makes an invitation link useless.',
  }),
  lookAtInvitation: defineRoute({
    name: 'workspace.lookAtInvitation',
    method: 'POST',
    path: '/invitations/look',
    access: 'public',
    body: z.strictObject({ token: z.string().min(1).max(200) }),
    response: z.object({ workspaceName: z.string(), role, invitedBy: z.string(), expiresAt: time }),
    tokenScope: null,
    summary: 'What an invitation link invites to.',
  }),
  acceptInvitation: defineRoute({
    name: 'workspace.acceptInvitation',
    method: 'POST',
    path: '/invitations/accept',
    access: 'public',
    /** `account` makes a new account; without it the signed-in person joins. */
    body: z.strictObject({
      token: z.string().min(1).max(200),
      account: z.strictObject({ name: displayName, email, password }).optional(),
    }),
    response: me,
    tokenScope: null,
    summary: 'Joins the workspace that an invitation link names.',
  }),
  tokens: defineRoute({
    name: 'workspace.tokens',
    method: 'GET',
    path: '/workspaces/:workspace/tokens',
    access: 'token:manage',
    params: workspaceParams,
    response: z.object({ tokens: z.array(apiToken) }),
    tokenScope: null,
    summary: 'API tokens of the workspace.',
  }),
  createToken: defineRoute({
    name: 'workspace.createToken',
    method: 'POST',
    path: '/workspaces/:workspace/tokens',
    access: 'token:manage',
    params: workspaceParams,
    body: z.strictObject({
      name: displayName,
      scope: z.enum(['read', 'write']),
      expiresInDays: z.int().min(1).max(365).default(90),
    }),
    /** `secret` is shown once and kept only as a hash. */
    response: z.object({ token: apiToken, secret: z.string() }),
    status: 201,
    tokenScope: null,
    summary: 'Makes an API token that acts for its maker, within its scope.',
  }),
  revokeToken: defineRoute({
    name: 'workspace.revokeToken',
    method: 'DELETE',
    path: '/workspaces/:workspace/tokens/:token',
    access: 'token:manage',
    params: workspaceParams.extend({ token: id }),
    response: nothing,
    tokenScope: null,
    summary: 'Ends an API token, at once.',
  }),
  audit: defineRoute({
    name: 'workspace.audit',
    method: 'GET',
    path: '/workspaces/:workspace/audit',
    access: 'audit:read',
    params: workspaceParams,
    query: pageQuery.extend({
      action: z.string().max(60).optional(),
      actor: personId.optional(),
    }),
    response: z.object({ entries: z.array(auditEntry), next }),
    tokenScope: 'read',
    summary: 'Who changed what, newest first.',
  }),
  secrets: defineRoute({
    name: 'workspace.secrets',
    method: 'GET',
    path: '/workspaces/:workspace/secrets',
    access: 'secret:read',
    params: workspaceParams,
    response: z.object({ secrets: z.array(secret) }),
    tokenScope: 'read',
    summary: 'Names of the secrets; values never leave.',
  }),
  setSecret: defineRoute({
    name: 'workspace.setSecret',
    method: 'PUT',
    path: '/workspaces/:workspace/secrets/:secret',
    access: 'secret:manage',
    params: workspaceParams.extend({ secret: secretName }),
    body: z.strictObject({ value: z.string().min(1).max(10_000) }),
    response: secret,
    tokenScope: 'write',
    summary: 'Makes or replaces a secret.',
  }),
  deleteSecret: defineRoute({
    name: 'workspace.deleteSecret',
    method: 'DELETE',
    path: '/workspaces/:workspace/secrets/:secret',
    access: 'secret:manage',
    params: workspaceParams.extend({ secret: secretName }),
    response: nothing,
    tokenScope: 'write',
    summary: 'Deletes a secret.',
  }),
} as const
