import { z } from 'zod'
import { defineRoute } from '../route.ts'
import { draftSummary } from './drafts.ts'
import { id, next, pageQuery, workspaceParams } from './fields.ts'
import { deploymentSummary, eventView } from './jobs.ts'

export const home = z.object({
  counts: z.object({
    deployments: z.int(),
    running: z.int(),
    failed: z.int(),
    restarting: z.int(),
    unknown: z.int(),
    stopped: z.int(),
  }),
  /** Failing, restarting, unknown or lagging; worst first. */
  attention: z.array(deploymentSummary),
  recordsInPerSecond: z.number(),
  recordsOutPerSecond: z.number(),
  /** Rows out of all jobs over the last minutes. */
  throughput: z.object({ at: z.array(z.number()), recordsOut: z.array(z.number().nullable()) }),
  recentDrafts: z.array(draftSummary),
  recentEvents: z.array(eventView),
  /** Ticks itself. */
  checklist: z.object({
    draftSaved: z.boolean(),
    deployed: z.boolean(),
    running: z.boolean(),
    savepointTaken: z.boolean(),
    memberInvited: z.boolean(),
  }),
})
export type Home = z.infer<typeof home>

export const searchHit = z.object({
  kind: z.enum(['draft', 'deployment', 'secret', 'member']),
  id: z.string(),
  name: z.string(),
  detail: z.string(),
})
export type SearchHit = z.infer<typeof searchHit>

export const overviewRoutes = {
  home: defineRoute({
    name: 'overview.home',
    method: 'GET',
    path: '/workspaces/:workspace/home',
    access: 'workspace:read',
    params: workspaceParams,
    response: home,
    tokenScope: 'read',
    summary: 'What needs somebody now.',
  }),
  search: defineRoute({
    name: 'overview.search',
    method: 'GET',
    path: '/workspaces/:workspace/search',
    access: 'workspace:read',
    params: workspaceParams,
    query: z.strictObject({ q: z.string().min(1).max(100) }),
    response: z.object({ hits: z.array(searchHit) }),
    tokenScope: 'read',
    summary: 'Finds by name what this person may see.',
  }),
  events: defineRoute({
    name: 'overview.events',
    method: 'GET',
    path: '/workspaces/:workspace/events',
    access: 'job:read',
    params: workspaceParams,
    query: pageQuery.extend({
      severity: z.enum(['info', 'warning', 'error']).optional(),
      deployment: id.optional(),
    }),
    response: z.object({ events: z.array(eventView), next }),
    tokenScope: 'read',
    summary: 'What happened in the workspace, newest first.',
  }),
} as const
