import type {
  DeploymentDetail,
  DeploymentSummary,
  EventView,
  MetricHistory,
} from '@millrace/contracts/api/jobs'
import type { StreamMessage } from '@millrace/contracts/api/stream'
import type { QueryClient } from '@tanstack/react-query'
import { keys } from './queries.ts'

/** Writes what the live stream brings into the cache that the pages read. */
export function feedCache(cache: QueryClient, message: StreamMessage): void {
  switch (message.type) {
    case 'jobs': {
      const { workspace, full, deployments, removed } = message
      cache.setQueryData<DeploymentSummary[]>(keys.deployments(workspace), (held) =>
        full ? deployments : mergeSummaries(held ?? [], deployments, removed),
      )
      return
    }
    case 'job': {
      const { workspace, deployment, metrics, checkpoints, savepoints } = message
      const { id } = deployment
      cache.setQueryData<DeploymentDetail>(keys.deployment(workspace, id), deployment)
      cache.setQueryData<MetricHistory>(
        keys.metrics(workspace, id),
        (held) => held && joinHistory(held, metrics),
      )
      cache.setQueryData(keys.checkpoints(workspace, id), checkpoints)
      cache.setQueryData(keys.savepoints(workspace, id), savepoints)
      return
    }
    case 'events':
      for (const event of message.events) feedEvent(cache, message.workspace, event)
      return
    case 'jobRemoved':
      cache.setQueryData<DeploymentSummary[]>(keys.deployments(message.workspace), (held) =>
        held?.filter((deployment) => deployment.id !== message.deploymentId),
      )
      void cache.invalidateQueries({ queryKey: keys.deployment(message.workspace, message.deploymentId) })
      return
    case 'refused':
      void cache.invalidateQueries({ queryKey: keys.session })
      return
    case 'heartbeat':
      return
  }
}

function feedEvent(cache: QueryClient, workspace: string, event: EventView): void {
  void cache.invalidateQueries({ queryKey: keys.home(workspace) })
  if (event.deploymentId === null) return
  const put = (held: EventView[] | undefined) =>
    held && (held.some((other) => other.id === event.id) ? held : [event, ...held])
  cache.setQueryData<EventView[]>(keys.events(workspace, event.deploymentId), put)
  if (event.severity === 'error')
    cache.setQueryData<EventView[]>(keys.exceptions(workspace, event.deploymentId), put)
}

export function mergeSummaries(
  held: readonly DeploymentSummary[],
  changed: readonly DeploymentSummary[],
  removed: readonly string[],
): DeploymentSummary[] {
  const byId = new Map(changed.map((deployment) => [deployment.id, deployment]))
  const kept = held
    .filter((deployment) => !removed.includes(deployment.id))
    .map((deployment) => byId.get(deployment.id) ?? deployment)
  const known = new Set(held.map((deployment) => deployment.id))
  return [...changed.filter((deployment) => !known.has(deployment.id)), ...kept]
}

const KEPT_POINTS = 720

/** Joins the newest points to what is held, by their moment. */
export function joinHistory(held: MetricHistory, fresh: MetricHistory): MetricHistory {
  const last = held.at.at(-1) ?? 0
  const from = fresh.at.findIndex((at) => at > last)
  if (from < 0) return held
  const join = (column: Exclude<keyof MetricHistory, 'at'>) =>
    [...held[column], ...fresh[column].slice(from)].slice(-KEPT_POINTS)
  return {
    at: [...held.at, ...fresh.at.slice(from)].slice(-KEPT_POINTS),
    recordsIn: join('recordsIn'),
    recordsOut: join('recordsOut'),
    pendingRecords: join('pendingRecords'),
    busy: join('busy'),
    backPressured: join('backPressured'),
    stateBytes: join('stateBytes'),
    rssBytes: join('rssBytes'),
  }
}
