import type { JobStateView } from '@millrace/contracts/api/jobs'
import type { IconName } from '@millrace/ui/icon-paths'
import type { Tone } from '@millrace/ui/status'
import type { MessageKey } from '../../i18n/catalogue.ts'

/** What is shown of a job's state. UNKNOWN: the last sight is too old. NEW: nothing was ever to be seen. */
export type ShownState =
  | 'STARTING'
  | 'RUNNING'
  | 'RESTARTING'
  | 'STOPPING'
  | 'STOPPED'
  | 'FINISHED'
  | 'FAILED'
  | 'UNKNOWN'
  | 'NEW'

interface Look {
  readonly tone: Tone
  readonly icon: IconName
  readonly label: MessageKey
  /** Worst first. */
  readonly urgency: number
}

export const looks: Readonly<Record<ShownState, Look>> = {
  FAILED: { tone: 'bad', icon: 'failed', label: 'jobs.stateFAILED', urgency: 0 },
  UNKNOWN: { tone: 'unknown', icon: 'unknown', label: 'jobs.stateUNKNOWN', urgency: 1 },
  RESTARTING: { tone: 'info', icon: 'restart', label: 'jobs.stateRESTARTING', urgency: 2 },
  STARTING: { tone: 'info', icon: 'starting', label: 'jobs.stateSTARTING', urgency: 3 },
  STOPPING: { tone: 'info', icon: 'starting', label: 'jobs.stateSTOPPING', urgency: 3 },
  RUNNING: { tone: 'ok', icon: 'running', label: 'jobs.stateRUNNING', urgency: 4 },
  FINISHED: { tone: 'off', icon: 'finished', label: 'jobs.stateFINISHED', urgency: 5 },
  STOPPED: { tone: 'off', icon: 'stopped', label: 'jobs.stateSTOPPED', urgency: 6 },
  NEW: { tone: 'off', icon: 'stopped', label: 'jobs.stateNEW', urgency: 7 },
}

export function shownState(state: JobStateView): ShownState {
  if (!state.known && state.observed !== null) return 'UNKNOWN'
  return state.observed ?? (state.desired === 'RUNNING' ? 'STARTING' : 'NEW')
}

export type StateFilter = 'all' | 'needsMe' | 'running' | 'unknown' | 'failed' | 'motion' | 'rest'

const groups: Readonly<Record<Exclude<StateFilter, 'all'>, readonly ShownState[]>> = {
  needsMe: ['FAILED', 'UNKNOWN', 'RESTARTING'],
  running: ['RUNNING'],
  unknown: ['UNKNOWN'],
  failed: ['FAILED'],
  motion: ['STARTING', 'RESTARTING', 'STOPPING'],
  rest: ['STOPPED', 'FINISHED', 'NEW'],
}

export function matchesFilter(state: ShownState, filter: StateFilter): boolean {
  return filter === 'all' || groups[filter].includes(state)
}
