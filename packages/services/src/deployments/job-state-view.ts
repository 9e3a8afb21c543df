import type { JobStateView } from '@millrace/contracts/api/jobs'
import { type DesiredState, OBSERVATION_FRESH_MS, type ObservedState } from '@millrace/contracts/job-state'

export interface SeenJob {
  readonly observedState: ObservedState
  readonly observedAt: Date
  readonly runningSince: Date | null
  readonly endedAt: Date | null
}

const ENDED: readonly ObservedState[] = ['STOPPED', 'FINISHED', 'FAILED']

/**
 * Wish, sight and the age of the sight. What has ended stays ended however long ago it was seen; of what should be
 * alive, an old sight says nothing.
 */
export function jobStateView(desired: DesiredState, job: SeenJob | null, now: number): JobStateView {
  if (job === null) return { desired, observed: null, observedAt: null, known: true, since: null }
  const { observedState, observedAt, runningSince, endedAt } = job
  const ended = ENDED.includes(observedState)
  const since = ended ? endedAt : observedState === 'RUNNING' ? runningSince : null
  return {
    desired,
    observed: observedState,
    observedAt: observedAt.toISOString(),
    known: ended || now - observedAt.getTime() <= OBSERVATION_FRESH_MS,
    since: since?.toISOString() ?? null,
  }
}

/** What the state column shows and its filter means. */
export function shownState(state: JobStateView): ObservedState | 'UNKNOWN' | 'NEW' {
  if (state.observed === null) return 'NEW'
  return state.known ? state.observed : 'UNKNOWN'
}

/** Alive as far as was last seen: a job process may exist. */
export function mayBeAlive(state: JobStateView): boolean {
  return state.observed !== null && !ENDED.includes(state.observed)
}
