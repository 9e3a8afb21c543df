import { api } from '@millrace/contracts/api/routes'
import { queryOptions } from '@tanstack/react-query'
import { server } from './api.ts'

/** What the cache holds, and under which key the live stream finds it. */
export const keys = {
  session: ['session'] as const,
  home: (workspace: string) => ['home', workspace] as const,
  drafts: (workspace: string) => ['drafts', workspace] as const,
  draft: (workspace: string, draft: string) => ['draft', workspace, draft] as const,
  versions: (workspace: string, draft: string) => ['versions', workspace, draft] as const,
  deployments: (workspace: string) => ['deployments', workspace] as const,
  deployment: (workspace: string, id: string) => ['deployment', workspace, id] as const,
  metrics: (workspace: string, id: string) => ['metrics', workspace, id] as const,
  checkpoints: (workspace: string, id: string) => ['checkpoints', workspace, id] as const,
  savepoints: (workspace: string, id: string) => ['savepoints', workspace, id] as const,
  events: (workspace: string, id: string) => ['events', workspace, id] as const,
  exceptions: (workspace: string, id: string) => ['exceptions', workspace, id] as const,
  lineage: (workspace: string) => ['lineage', workspace] as const,
  admin: (workspace: string, what: string) => ['admin', workspace, what] as const,
}

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => server.call(api.session.get, { signal }),
  staleTime: 60_000,
})

export const homeQuery = (workspace: string) =>
  queryOptions({
    queryKey: keys.home(workspace),
    queryFn: ({ signal }) => server.call(api.overview.home, { params: { workspace }, signal }),
    refetchInterval: 10_000,
  })

export const draftsQuery = (workspace: string) =>
  queryOptions({
    queryKey: keys.drafts(workspace),
    queryFn: async ({ signal }) =>
      (await server.call(api.drafts.list, { params: { workspace }, signal })).drafts,
  })

export const draftQuery = (workspace: string, draft: string) =>
  queryOptions({
    queryKey: keys.draft(workspace, draft),
    queryFn: ({ signal }) => server.call(api.drafts.get, { params: { workspace, draft }, signal }),
    // Fetched at each opening, then left alone: from there on the editor knows better.
    gcTime: 0,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const versionsQuery = (workspace: string, draft: string) =>
  queryOptions({
    queryKey: keys.versions(workspace, draft),
    queryFn: async ({ signal }) =>
      (await server.call(api.drafts.versions, { params: { workspace, draft }, signal })).versions,
  })

export const deploymentsQuery = (workspace: string) =>
  queryOptions({
    queryKey: keys.deployments(workspace),
    queryFn: async ({ signal }) =>
      (await server.call(api.deployments.list, { params: { workspace }, signal })).deployments,
  })

export const lineageQuery = (workspace: string) =>
  queryOptions({
    queryKey: keys.lineage(workspace),
    queryFn: ({ signal }) => server.call(api.lineage.workspace, { params: { workspace }, signal }),
  })

const one = (workspace: string, deployment: string) => ({ params: { workspace, deployment } })

export const deploymentQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: keys.deployment(workspace, id),
    queryFn: ({ signal }) => server.call(api.deployments.get, { ...one(workspace, id), signal }),
  })

export const metricsQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: keys.metrics(workspace, id),
    queryFn: ({ signal }) => server.call(api.deployments.metrics, { ...one(workspace, id), signal }),
  })

export const checkpointsQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: keys.checkpoints(workspace, id),
    queryFn: async ({ signal }) =>
      (await server.call(api.deployments.checkpoints, { ...one(workspace, id), signal })).checkpoints,
  })

export const savepointsQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: keys.savepoints(workspace, id),
    queryFn: async ({ signal }) =>
      (await server.call(api.deployments.savepoints, { ...one(workspace, id), signal })).savepoints,
  })

export const eventsQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: keys.events(workspace, id),
    queryFn: async ({ signal }) =>
      (await server.call(api.deployments.events, { ...one(workspace, id), signal })).events,
  })

export const exceptionsQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: keys.exceptions(workspace, id),
    queryFn: async ({ signal }) =>
      (await server.call(api.deployments.exceptions, { ...one(workspace, id), signal })).events,
  })
