import type { DesiredState, ObservedState } from '@millrace/contracts/job-state'

/** What a runner knows of a deployment whose lease it has just taken. */
export interface ReconcileFacts {
  /** Null: deleted. */
  readonly deployment: { readonly desiredState: DesiredState; readonly generation: number } | null
  readonly job: {
    readonly observedState: ObservedState
    readonly generation: number
  } | null
}

/**
 * What to do about it. `begin`: a new execution. `resume`: the execution that its last runner left. `settle`: nobody
 * runs it and nobody should: write down that it stopped. `none`: it is as wished.
 */
export type ReconcileDecision = 'begin' | 'resume' | 'settle' | 'none'

const ENDED: ReadonlySet<ObservedState> = new Set<ObservedState>(['STOPPED', 'FINISHED', 'FAILED'])

/** Idempotent: told the same facts twice, once what it decided has been done, it decides `none`. */
export function decideReconcile({ deployment, job }: ReconcileFacts): ReconcileDecision {
  const live = job !== null && !ENDED.has(job.observedState)
  if (deployment === null || deployment.desiredState === 'STOPPED') return live ? 'settle' : 'none'
  if (job === null) return 'begin'
  if (live) return job.observedState === 'STOPPING' ? 'settle' : 'resume'
  // What ended stays ended until somebody asks again, which makes a new generation.
  return job.generation < deployment.generation ? 'begin' : 'none'
}
