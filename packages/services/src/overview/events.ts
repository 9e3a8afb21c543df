import type { EventView } from '@millrace/contracts/api/jobs'
import { wireError } from '@millrace/contracts/wire-error'
import type { Event, WorkspaceTransaction } from '@millrace/db'
import { type NameBook, readNames } from '../people/name-book.ts'
import { inWorkspace, type UseCase } from '../use-case.ts'

export interface EventFilter {
  readonly limit: number
  readonly before?: string | undefined
  readonly deployment?: string | undefined
  readonly severity?: 'info' | 'warning' | 'error' | undefined
  /** Only what carries an error, be it mended by now. */
  readonly failures?: boolean
}

const STEP = 500

/** Newest first. */
export function listEvents(
  use: UseCase,
  filter: EventFilter,
): Promise<{ events: EventView[]; next: string | null }> {
  return inWorkspace(use, async (tx) => {
    if (filter.deployment !== undefined) await tx.deployments.get(filter.deployment)
    const view = await eventViews(tx)
    const events: EventView[] = []
    for (let beforeId = filter.before; ; ) {
      const rows = await tx.events.list({
        limit: STEP,
        ...(filter.deployment !== undefined && { deploymentId: filter.deployment }),
        ...(beforeId !== undefined && { beforeId }),
      })
      for (const row of rows) {
        if (events.length === filter.limit) return { events, next: events.at(-1)!.id }
        const event = view(row)
        if (fits(event, filter)) events.push(event)
      }
      if (rows.length < STEP) return { events, next: null }
      beforeId = rows.at(-1)!.id
    }
  })
}

function fits({ severity, error }: EventView, filter: EventFilter): boolean {
  if (filter.severity !== undefined && severity !== filter.severity) return false
  return !filter.failures || error !== null || severity === 'error'
}

/** Events behind `after`, oldest first, however many; without it the newest few. */
export function eventsAfter(use: UseCase, after: string | null, fresh: number): Promise<EventView[]> {
  return inWorkspace(use, async (tx) => {
    const view = await eventViews(tx)
    if (after === null) return (await tx.events.list({ limit: fresh })).map(view).reverse()
    const events: EventView[] = []
    for (let beforeId: string | undefined; ; ) {
      const rows = await tx.events.list({ limit: STEP, ...(beforeId !== undefined && { beforeId }) })
      const younger = rows.filter(({ id }) => id > after)
      events.push(...younger.map(view))
      if (younger.length < STEP) return events.reverse()
      beforeId = rows.at(-1)!.id
    }
  })
}

export async function eventViews(tx: WorkspaceTransaction): Promise<(event: Event) => EventView> {
  const names = await readNames(tx)
  const deployments = new Map((await tx.deployments.list()).map(({ id, name }) => [id, name]))
  return (event) => eventView(event, names, deployments)
}

function eventView(event: Event, names: NameBook, deployments: ReadonlyMap<string, string>): EventView {
  const after = asRecord(event.after)
  const error = wireError.safeParse(after.error ?? after.failure)
  return {
    id: event.id,
    at: event.at.toISOString(),
    kind: event.kind,
    severity: event.severity as EventView['severity'],
    deploymentId: event.deploymentId,
    deploymentName: event.deploymentId === null ? null : (deployments.get(event.deploymentId) ?? null),
    jobId: event.jobId,
    actor: event.actorKind === 'person' || event.actorKind === 'token' ? names.author(event.actorId) : null,
    params: { ...plain(after), ...(event.reason !== null && { reason: event.reason }) },
    error: error.success ? error.data : null,
  }
}

function asRecord(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : {}
}

function plain(record: Record<string, unknown>): Record<string, string | number> {
  const entries = Object.entries(record).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return Object.fromEntries(entries)
}
