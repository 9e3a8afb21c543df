import { z } from 'zod'
import { permission, role } from '../permission.ts'
import { defineRoute } from '../route.ts'
import { displayName, email, nothing, password, person, slug, time } from './fields.ts'

export const membership = z.object({
  workspace: slug,
  workspaceName: z.string(),
  organization: z.string(),
  role,
  permissions: z.array(permission),
})
export type Membership = z.infer<typeof membership>

/** Who is asking, and what they may do where. */
export const me = z.object({ person, memberships: z.array(membership), now: time })
export type Me = z.infer<typeof me>

export const ownSession = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: time,
  expiresAt: time,
  userAgent: z.string().nullable(),
})

export type OwnSession = z.infer<typeof ownSession>

export const sessionRoutes = {
  setupStatus: defineRoute({
    name: 'session.setupStatus',
    method: 'GET',
    path: '/setup',
    access: 'public',
    response: z.object({ needed: z.boolean() }),
    tokenScope: null,
    summary: 'Whether the owner still has to be created.',
  }),
  setup: defineRoute({
    name: 'session.setup',
    method: 'POST',
    path: '/setup',
    access: 'public',
    /** `token` is the one-time token that the terminal printed. */
    body: z.strictObject({ token: z.string().min(1).max(200), name: displayName, email, password }),
    response: me,
    status: 201,
    tokenScope: null,
    summary: "Creates the owner's account with the one-time token, and signs in.",
  }),
  signIn: defineRoute({
    name: 'session.signIn',
    method: 'POST',
    path: '/session',
    access: 'public',
    body: z.strictObject({ email, password: z.string().min(1).max(200) }),
    response: me,
    tokenScope: null,
    summary: 'Signs in.',
  }),
  get: defineRoute({
    name: 'session.get',
    method: 'GET',
    path: '/session',
    access: 'session',
    response: me,
    tokenScope: 'read',
    summary: 'Who is asking, and what they may do where.',
  }),
  signOut: defineRoute({
    name: 'session.signOut',
    method: 'DELETE',
    path: '/session',
    access: 'session',
    response: nothing,
    tokenScope: null,
    summary: 'Signs out.',
  }),
  changePassword: defineRoute({
    name: 'session.changePassword',
    method: 'PUT',
    path: '/session/password',
    access: 'session',
    body: z.strictObject({ current: z.string().min(1).max(200), password }),
    response: nothing,
    tokenScope: null,
    summary: 'Changes the password and ends all other sessions of this person.',
  }),
  list: defineRoute({
    name: 'session.list',
    method: 'GET',
    path: '/sessions',
    access: 'session',
    response: z.object({ sessions: z.array(ownSession) }),
    tokenScope: null,
    summary: "The person's sessions.",
  }),
  revoke: defineRoute({
    name: 'session.revoke',
    method: 'DELETE',
    path: '/sessions/:session',
    access: 'session',
    params: z.strictObject({ session: z.string().min(1).max(64) }),
    response: nothing,
    tokenScope: null,
    summary: "Ends one of the person's sessions.",
  }),
} as const
