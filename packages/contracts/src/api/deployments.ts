import { z } from 'zod'
import { defineRoute } from '../route.ts'
import { displayName, id, next, nothing, pageQuery, workspaceParams } from './fields.ts'
import {
  checkpoint,
  deploymentConfig,
  deploymentDetail,
  deploymentSummary,
  eventView,
  job,
  metricHistory,
  savepoint,
} from './jobs.ts'

const deploymentParams = workspaceParams.extend({ deployment: id })
const base = '/workspaces/:workspace/deployments'
const one = `${base}/:deployment` as const

/** What a start begins from. `latest`: the newest checkpoint or savepoint; nothing there means fresh. */
export const startFrom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fresh') }),
  z.strictObject({ kind: z.literal('latest') }),
  z.strictObject({
    kind: z.literal('savepoint'),
    savepointId: id,
    /** Drops state that no operator of this SQL takes, instead of refusing. */
    allowNonRestoredState: z.boolean().default(false),
  }),
])
export type StartFrom = z.input<typeof startFrom>

/** `plain`: after a last checkpoint. `savepoint`: with a savepoint. `drain`: savepoint, windows closed and emitted first. */
export const stopMode = z.enum(['plain', 'savepoint', 'drain'])
export type StopMode = z.infer<typeof stopMode>

export const deploymentRoutes = {
  list: defineRoute({
    name: 'deployments.list',
    method: 'GET',
    path: base,
    access: 'deployment:read',
    params: workspaceParams,
    query: z.strictObject({
      /** Part of the name. */
      q: z.string().max(200).optional(),
      state: z
        .enum([
          'STARTING',
          'RUNNING',
          'RESTARTING',
          'STOPPING',
          'STOPPED',
          'FINISHED',
          'FAILED',
          'UNKNOWN',
          'NEW',
        ])
        .optional(),
      desired: z.enum(['RUNNING', 'STOPPED']).optional(),
      draft: id.optional(),
    }),
    response: z.object({ deployments: z.array(deploymentSummary) }),
    tokenScope: 'read',
    summary: 'Deployments with their state, newest first.',
  }),
  create: defineRoute({
    name: 'deployments.create',
    method: 'POST',
    path: base,
    access: 'deployment:write',
    params: workspaceParams,
    body: z.strictObject({
      name: displayName,
      draftId: id,
      /** Number of the draft's version. */
      version: z.int().min(1),
      config: deploymentConfig.default({}),
    }),
    response: deploymentDetail,
    status: 201,
    tokenScope: 'write',
    summary: 'Deploys a version of a draft, stopped. Refused when its SQL has errors.',
  }),
  get: defineRoute({
    name: 'deployments.get',
    method: 'GET',
    path: one,
    access: 'job:read',
    params: deploymentParams,
    response: deploymentDetail,
    tokenScope: 'read',
    summary: 'One deployment and its current job: state, graph, figures, failure.',
  }),
  update: defineRoute({
    name: 'deployments.update',
    method: 'PATCH',
    path: one,
    access: 'deployment:write',
    params: deploymentParams,
    body: z.strictObject({
      name: displayName.optional(),
      version: z.int().min(1).optional(),
      config: deploymentConfig.optional(),
    }),
    response: deploymentDetail,
    tokenScope: 'write',
    summary: 'Changes name, version or settings; a running job takes them at its next start.',
  }),
  remove: defineRoute({
    name: 'deployments.remove',
    method: 'DELETE',
    path: one,
    access: 'deployment:write',
    params: deploymentParams,
    response: nothing,
    tokenScope: 'write',
    summary: 'Deletes a stopped deployment with its checkpoints and savepoints.',
  }),
  start: defineRoute({
    name: 'deployments.start',
    method: 'POST',
    path: `${one}/start`,
    access: 'job:operate',
    params: deploymentParams,
    body: z.strictObject({ from: startFrom.default({ kind: 'latest' }) }),
    response: deploymentDetail,
    status: 202,
    tokenScope: 'write',
    summary: 'Wishes it running.',
  }),
  stop: defineRoute({
    name: 'deployments.stop',
    method: 'POST',
    path: `${one}/stop`,
    access: 'job:operate',
    params: deploymentParams,
    body: z.strictObject({ mode: stopMode.default('plain'), note: z.string().max(500).default('') }),
    response: z.object({ deployment: deploymentDetail, savepoint: savepoint.nullable() }),
    status: 202,
    tokenScope: 'write',
    summary: 'Wishes it stopped, with a savepoint when asked.',
  }),
  savepoints: defineRoute({
    name: 'deployments.savepoints',
    method: 'GET',
    path: `${one}/savepoints`,
    access: 'job:read',
    params: deploymentParams,
    response: z.object({ savepoints: z.array(savepoint) }),
    tokenScope: 'read',
    summary: 'Savepoints, newest first.',
  }),
  triggerSavepoint: defineRoute({
    name: 'deployments.triggerSavepoint',
    method: 'POST',
    path: `${one}/savepoints`,
    access: 'savepoint:manage',
    params: deploymentParams,
    body: z.strictObject({ note: z.string().max(500).default('') }),
    response: savepoint,
    status: 202,
    tokenScope: 'write',
    summary: 'Asks the running job for a savepoint.',
  }),
  removeSavepoint: defineRoute({
    name: 'deployments.removeSavepoint',
    method: 'DELETE',
    path: `${one}/savepoints/:savepoint`,
    access: 'savepoint:manage',
    params: deploymentParams.extend({ savepoint: id }),
    response: nothing,
    tokenScope: 'write',
    summary: 'Deletes a savepoint.',
  }),
  checkpoints: defineRoute({
    name: 'deployments.checkpoints',
    method: 'GET',
    path: `${one}/checkpoints`,
    access: 'job:read',
    params: deploymentParams,
    response: z.object({ checkpoints: z.array(checkpoint) }),
    tokenScope: 'read',
    summary: 'The last checkpoints, newest first.',
  }),
  jobs: defineRoute({
    name: 'deployments.jobs',
    method: 'GET',
    path: `${one}/jobs`,
    access: 'job:read',
    params: deploymentParams,
    response: z.object({ jobs: z.array(job) }),
    tokenScope: 'read',
    summary: 'Executions, newest first.',
  }),
  metrics: defineRoute({
    name: 'deployments.metrics',
    method: 'GET',
    path: `${one}/metrics`,
    access: 'job:read',
    params: deploymentParams,
    response: metricHistory,
    tokenScope: 'read',
    summary: 'The last minutes, for charts.',
  }),
  events: defineRoute({
    name: 'deployments.events',
    method: 'GET',
    path: `${one}/events`,
    access: 'job:read',
    params: deploymentParams,
    query: pageQuery,
    response: z.object({ events: z.array(eventView), next }),
    tokenScope: 'read',
    summary: 'What happened to it, newest first.',
  }),
  exceptions: defineRoute({
    name: 'deployments.exceptions',
    method: 'GET',
    path: `${one}/exceptions`,
    access: 'job:read',
    params: deploymentParams,
    query: pageQuery,
    response: z.object({ events: z.array(eventView), next }),
    tokenScope: 'read',
    summary: 'Failures of it and of its checkpoints, newest first.',
  }),
} as const
