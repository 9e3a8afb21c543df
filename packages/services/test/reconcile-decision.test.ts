import { desiredState, observedState } from '@millrace/contracts/job-state'
import { describe, expect, test } from 'vitest'
import { decideReconcile, type ReconcileFacts } from '../src/dispatch/reconcile-decision.ts'

const ENDED = ['STOPPED', 'FINISHED', 'FAILED']

/** Every combination of facts there is, by generation relative to the deployment's. */
const all: ReconcileFacts[] = [null, ...desiredState.options].flatMap((desired) =>
  [null, ...observedState.options].flatMap((observed) =>
    [1, 2].map((generation) => ({
      deployment: desired && { desiredState: desired, generation: 2 },
      job: observed && { observedState: observed, generation },
    })),
  ),
)

/** The facts once what was decided has been done. */
function done(facts: ReconcileFacts): ReconcileFacts {
  const generation = facts.deployment?.generation ?? 0
  switch (decideReconcile(facts)) {
    case 'begin':
      return { ...facts, job: { observedState: 'STARTING', generation } }
    case 'settle':
      // A job that stopped for an older wish leaves the present one to be decided.
      return { ...facts, job: { observedState: 'STOPPED', generation: facts.job!.generation } }
    default:
      return facts
  }
}

describe('what a runner does about a deployment', () => {
  test('nothing runs that is not wished', () => {
    for (const facts of all) {
      if (facts.deployment?.desiredState === 'RUNNING') continue
      expect(['settle', 'none'], JSON.stringify(facts)).toContain(decideReconcile(facts))
    }
  })

  test('what is wished and lives is resumed as the same execution', () => {
    for (const facts of all) {
      const { deployment, job } = facts
      if (deployment?.desiredState !== 'RUNNING' || !job || ENDED.includes(job.observedState)) continue
      const expected = job.observedState === 'STOPPING' ? 'settle' : 'resume'
      expect(decideReconcile(facts), JSON.stringify(facts)).toBe(expected)
    }
  })

  test('what has ended stays ended until it is asked for again', () => {
    for (const observed of ENDED.map((state) => observedState.parse(state))) {
      const deployment = { desiredState: 'RUNNING', generation: 2 } as const
      expect(decideReconcile({ deployment, job: { observedState: observed, generation: 2 } })).toBe('none')
      expect(decideReconcile({ deployment, job: { observedState: observed, generation: 1 } })).toBe('begin')
    }
  })

  test('it comes to rest: at most two steps lead to none or to a job that runs', () => {
    for (const facts of all) {
      const after = done(done(facts))
      expect(['none', 'resume'], JSON.stringify(facts)).toContain(decideReconcile(after))
    }
  })
})
