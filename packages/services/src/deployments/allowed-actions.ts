import type { DeploymentDetail, JobStateView } from '@millrace/contracts/api/jobs'
import { type ErrorCode, fail, MillraceError } from '@millrace/kernel'
import { mayBeAlive } from './job-state-view.ts'

type Actions = DeploymentDetail['actions']
export type Action = keyof Actions

/** Why an action cannot be asked for in this state; null when it can. */
export function refusalOf(action: Action, state: JobStateView): ErrorCode | null {
  const alive = mayBeAlive(state)
  const given = state.observed === 'FAILED' || state.observed === 'FINISHED'
  switch (action) {
    case 'start':
      if (state.desired === 'RUNNING') return given ? null : 'DEPLOYMENT_STARTED'
      return alive && state.known ? 'DEPLOYMENT_ACTIVE' : null
    case 'stop':
      return state.desired === 'STOPPED' ? 'DEPLOYMENT_STOPPED' : null
    case 'savepoint':
      return state.desired === 'RUNNING' && state.observed === 'RUNNING' ? null : 'DEPLOYMENT_NOT_RUNNING'
    case 'delete':
      return alive || state.desired === 'RUNNING' ? 'DEPLOYMENT_ACTIVE' : null
    case 'update':
      return null
  }
}

export function requireAllowed(action: Action, state: JobStateView): void {
  const code = refusalOf(action, state)
  if (code !== null) fail(code)
}

export function allowedActions(state: JobStateView): Actions {
  const answer = (action: Action) => {
    const code = refusalOf(action, state)
    return { allowed: code === null, reason: code === null ? null : wire(code) }
  }
  return {
    start: answer('start'),
    stop: answer('stop'),
    savepoint: answer('savepoint'),
    delete: answer('delete'),
    update: answer('update'),
  }
}

function wire(code: ErrorCode): NonNullable<Actions['start']['reason']> {
  const { params, ...rest } = new MillraceError(code).toWire()
  return { ...rest, params: { ...params } }
}
