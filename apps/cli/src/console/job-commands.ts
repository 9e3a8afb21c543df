import type { DeploymentDetail, DeploymentSummary } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { fail, MillraceError } from '@millrace/kernel'
import { type ConsoleSession, openConsole } from './console-session.ts'

const WAIT_MS = 120_000
const POLL_MS = 500

/** What is known of it, with the age of the sight where that matters. */
function stateText({ state }: Pick<DeploymentSummary, 'state'>): string {
  if (state.observed === null) return 'NEW'
  return state.known ? state.observed : `UNKNOWN (last seen ${state.observed} at ${state.observedAt})`
}

export async function jobsCommand(options: { readonly json?: boolean }): Promise<void> {
  const deployments = await openConsole().list()
  if (options.json) {
    for (const one of deployments) console.log(JSON.stringify(one))
    return
  }
  const width = Math.max(4, ...deployments.map(({ name }) => name.length))
  console.log(`${'NAME'.padEnd(width)}  WISHED   STATE`)
  for (const one of deployments) {
    console.log(`${one.name.padEnd(width)}  ${one.state.desired.padEnd(7)}  ${stateText(one)}`)
  }
}

export async function startCommand(
  name: string,
  options: { readonly fresh?: boolean; readonly savepoint?: string; readonly wait?: boolean },
): Promise<void> {
  const session = openConsole()
  const { id } = await session.find(name)
  const from = options.savepoint
    ? { kind: 'savepoint' as const, savepointId: options.savepoint }
    : { kind: options.fresh ? ('fresh' as const) : ('latest' as const) }
  await session.client.call(api.deployments.start, { params: params(session, id), body: { from } })
  if (options.wait ?? true) await report(session, id, ['RUNNING', 'FINISHED', 'FAILED'])
}

export async function stopCommand(
  name: string,
  options: { readonly savepoint?: boolean; readonly drain?: boolean; readonly wait?: boolean },
): Promise<void> {
  const session = openConsole()
  const { id } = await session.find(name)
  const mode = options.drain ? 'drain' : options.savepoint ? 'savepoint' : 'plain'
  const { savepoint } = await session.client.call(api.deployments.stop, {
    params: params(session, id),
    body: { mode },
  })
  if (savepoint) await savepointDone(session, id, savepoint.requestId ?? savepoint.id)
  if (options.wait ?? true) await report(session, id, ['STOPPED', 'FINISHED', 'FAILED'])
}

export async function savepointCommand(name: string, options: { readonly note?: string }): Promise<void> {
  const session = openConsole()
  const { id } = await session.find(name)
  const note = options.note ?? ''
  const asked = await session.client.call(api.deployments.triggerSavepoint, {
    params: params(session, id),
    body: { note },
  })
  await savepointDone(session, id, asked.requestId ?? asked.id)
}

export async function logsCommand(name: string, options: { readonly json?: boolean }): Promise<void> {
  const session = openConsole()
  const { id } = await session.find(name)
  const { events } = await session.client.call(api.deployments.events, { params: params(session, id) })
  for (const event of events.toReversed()) {
    if (options.json) console.log(JSON.stringify(event))
    else
      console.log(
        `${event.at}  ${event.severity.padEnd(7)}  ${event.kind}${event.error ? `  ${event.error.message}` : ''}`,
      )
    if (event.error && !options.json) console.log(`    = ${event.error.advice}`)
  }
}

export const params = ({ workspace }: ConsoleSession, deployment: string) => ({ workspace, deployment })

/** Waits for one of the states and says which; a failure is told as such. */
export async function report(session: ConsoleSession, id: string, states: readonly string[]): Promise<void> {
  const detail = await poll(async (): Promise<DeploymentDetail | null> => {
    const seen = await session.client.call(api.deployments.get, { params: params(session, id) })
    const settled = seen.state.known || seen.state.desired === 'STOPPED'
    return settled && states.includes(seen.state.observed ?? '') ? seen : null
  })
  if (detail.state.observed === 'FAILED' && detail.failure) throw MillraceError.fromWire(detail.failure.error)
  console.log(`${detail.name}: ${stateText(detail)}`)
}

async function savepointDone(session: ConsoleSession, id: string, requestId: string): Promise<void> {
  const savepoint = await poll(async () => {
    const { savepoints } = await session.client.call(api.deployments.savepoints, {
      params: params(session, id),
    })
    const mine = savepoints.find((one) => (one.requestId ?? one.id) === requestId)
    return mine && mine.status !== 'pending' ? mine : null
  })
  if (savepoint.error) throw MillraceError.fromWire(savepoint.error)
  console.log(`savepoint ${savepoint.id} (${savepoint.bytes ?? 0} bytes)`)
}

async function poll<T>(look: () => Promise<T | null>): Promise<T> {
  for (const until = Date.now() + WAIT_MS; Date.now() < until; ) {
    const answer = await look()
    if (answer !== null) return answer
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  return fail('CLI_WAIT_TIMEOUT', { seconds: WAIT_MS / 1000 })
}
