import { z } from 'zod'
import { defineRoute } from '../route.ts'
import { nothing, time, workspaceParams } from './fields.ts'

const part = z.object({ name: z.string(), ok: z.boolean() })

export const systemRoutes = {
  health: defineRoute({
    name: 'system.health',
    method: 'GET',
    path: '/health',
    access: 'public',
    response: z.object({ status: z.literal('ok'), now: time }),
    tokenScope: null,
    summary: 'The console process answers.',
  }),
  ready: defineRoute({
    name: 'system.ready',
    method: 'GET',
    path: '/ready',
    access: 'public',
    response: z.object({ ready: z.boolean(), parts: z.array(part) }),
    tokenScope: null,
    summary: 'Everything the console needs answers; 503 otherwise.',
  }),
  metrics: defineRoute({
    name: 'system.metrics',
    method: 'GET',
    path: '/metrics',
    access: 'session',
    response: z.string(),
    format: 'text',
    tokenScope: 'read',
    summary: 'Metrics of the console process for Prometheus.',
  }),
  workspaceMetrics: defineRoute({
    name: 'system.workspaceMetrics',
    method: 'GET',
    path: '/workspaces/:workspace/metrics',
    access: 'job:read',
    params: workspaceParams,
    response: z.string(),
    format: 'text',
    tokenScope: 'read',
    summary: "Metrics of a workspace's jobs for Prometheus.",
  }),
  openapi: defineRoute({
    name: 'system.openapi',
    method: 'GET',
    path: '/openapi.json',
    access: 'public',
    response: z.looseObject({ openapi: z.string() }),
    tokenScope: null,
    summary: 'This API as an OpenAPI 3.1 document.',
  }),
  cspReport: defineRoute({
    name: 'system.cspReport',
    method: 'POST',
    path: '/csp-report',
    access: 'public',
    body: z.unknown(),
    response: nothing,
    tokenScope: null,
    summary: 'Counts a violation of the content security policy that a browser reports.',
  }),
} as const
