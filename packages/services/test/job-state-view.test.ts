import { OBSERVATION_FRESH_MS, observedState } from '@millrace/contracts/job-state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusalOf } from '../src/deployments/allowed-actions.ts'
import { jobStateView, mayBeAlive, shownState } from '../src/deployments/job-state-view.ts'

const NOW = Date.parse('2026-01-01T00:00:00Z')
const jobs = fc.record({
  observedState: fc.constantFrom(...observedState.options),
  observedAt: fc.integer({ min: 0, max: 600_000 }).map((age) => new Date(NOW - age)),
  runningSince: fc.option(fc.constant(new Date(NOW - 600_000)), { nil: null }),
  endedAt: fc.option(fc.constant(new Date(NOW)), { nil: null }),
})
const desired = fc.constantFrom('RUNNING' as const, 'STOPPED' as const)

test('a job is unknown exactly when it may be alive and was not seen lately', () => {
  fc.assert(
    fc.property(desired, jobs, (wish, job) => {
      const state = jobStateView(wish, job, NOW)
      const old = NOW - job.observedAt.getTime() > OBSERVATION_FRESH_MS
      expect(shownState(state) === 'UNKNOWN').toBe(mayBeAlive(state) && old)
      expect(state.observed).toBe(job.observedState)
      expect(state.observedAt).toBe(job.observedAt.toISOString())
      expect(state.desired).toBe(wish)
    }),
  )
  expect(shownState(jobStateView('RUNNING', null, NOW))).toBe('NEW')
})

test('in every state something can be done, and never start and stop of the same wish', () => {
  fc.assert(
    fc.property(desired, fc.option(jobs, { nil: null }), (wish, job) => {
      const state = jobStateView(wish, job, NOW)
      const may = (action: 'start' | 'stop' | 'savepoint' | 'delete') => refusalOf(action, state) === null
      // A stop that the runner is seen carrying out is the one moment to wait.
      const stopping = wish === 'STOPPED' && mayBeAlive(state) && state.known
      expect(may('start') || may('stop')).toBe(!stopping)
      if (may('stop')) expect(wish).toBe('RUNNING')
      if (may('delete')) expect([wish, mayBeAlive(state)]).toEqual(['STOPPED', false])
      if (may('savepoint')) expect(state.observed).toBe('RUNNING')
    }),
  )
})
