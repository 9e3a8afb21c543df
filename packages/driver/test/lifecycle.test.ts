import { describe, expect, test } from 'vitest'
import {
  type Effect,
  type LifecycleInput,
  type LifecycleState,
  lifecycle,
  lifecycleInputs,
  lifecycleStates,
  liveStates,
  settledStates,
} from '../src/lifecycle.ts'

/** What the effects have done to the world, as far as the laws speak of it. */
interface World {
  readonly state: LifecycleState
  readonly process: 'none' | 'alive' | 'dying'
  readonly timer: boolean
  readonly lease: 'held' | 'released' | 'lost'
  readonly stopWanted: boolean
  readonly shown: LifecycleState
}

const ENDS: readonly LifecycleInput[] = [
  'finished',
  'stopped',
  'canceled',
  'failedRetryable',
  'failedFinally',
  'fenced',
]

/** Inputs that can happen: a process that is not there says nothing, a timer that does not run does not ring. */
function possible(world: World, input: LifecycleInput): boolean {
  if (ENDS.includes(input)) return world.process !== 'none'
  if (['running', 'stopRefused', 'stopWithdrawn', 'stopTimedOut'].includes(input))
    return world.process === 'alive'
  if (input === 'backoffElapsed') return world.timer
  if (input === 'start') return world.lease === 'held' || world.lease === 'released'
  return true
}

function perform(world: World, effect: Effect, next: LifecycleState, path: string): World {
  const law = (holds: boolean, text: string) => {
    if (!holds) throw new Error(`${text}: ${path}`)
  }
  switch (effect) {
    case 'launch':
      law(world.process === 'none', 'one process')
      law(world.lease === 'held', 'launch needs the lease')
      law(!world.stopWanted, 'obedience')
      return { ...world, process: 'alive' }
    case 'requestStop':
      law(world.process === 'alive', 'stop needs a process')
      return world
    case 'kill':
      law(world.process !== 'none', 'kill needs a process')
      return { ...world, process: 'dying' }
    case 'startBackoff':
      law(!world.timer, 'one timer')
      return { ...world, timer: true }
    case 'cancelBackoff':
      law(world.timer, 'cancel needs a timer')
      return { ...world, timer: false }
    case 'report':
      law(world.lease === 'held', 'silence after loss')
      return { ...world, shown: next }
    case 'recordFailure':
      law(world.lease === 'held', 'silence after loss')
      return world
    case 'releaseLease':
      law(world.lease === 'held', 'released once')
      return { ...world, lease: 'released' }
  }
}

function step(before: World, input: LifecycleInput, path: string): World {
  const { to, effects } = lifecycle[before.state][input]
  let world = before
  if (ENDS.includes(input)) world = { ...world, process: 'none' }
  if (input === 'backoffElapsed') world = { ...world, timer: false }
  if (input === 'leaseLost' || (input === 'fenced' && world.lease === 'held'))
    world = { ...world, lease: 'lost' }
  if (input === 'stop') world = { ...world, stopWanted: true }
  // The command that asked for the stop has failed, and the wish goes with it.
  if (input === 'stopWithdrawn') world = { ...world, stopWanted: false }
  if (input === 'start' && settledStates.has(before.state) && before.state !== 'LOST') {
    world = { ...world, lease: 'held', stopWanted: false }
  }
  for (const effect of effects) {
    // A fenced process ends by itself; killing it again makes sure.
    if (effect === 'kill' && input === 'fenced') continue
    world = perform(world, effect, to, path)
  }
  return { ...world, state: to }
}

function invariants(world: World, path: string): void {
  const law = (holds: boolean, text: string) => {
    if (!holds) throw new Error(`${text}: ${path}`)
  }
  if (liveStates.has(world.state)) law(world.process !== 'none', 'a live state has its process')
  else law(world.process !== 'alive', 'no process left')
  law(world.lease !== 'released' || world.process === 'none', 'the lease outlives the process')
  law(world.timer === (world.state === 'RESTARTING'), 'one timer')
  if (settledStates.has(world.state)) law(world.lease !== 'held', 'the lease is given back at the end')
  else law(world.lease === 'held', 'work needs the lease')
  if (world.lease === 'held' && world.state !== 'HANDING_OVER' && world.state !== 'IDLE') {
    law(world.shown === world.state, 'truth')
  }
}

describe('the lifecycle table', () => {
  test('total: every state answers every input with a known state', () => {
    for (const state of lifecycleStates) {
      expect(Object.keys(lifecycle[state]).sort()).toEqual([...lifecycleInputs].sort())
      for (const input of lifecycleInputs) expect(lifecycleStates).toContain(lifecycle[state][input].to)
    }
  })

  test('all laws hold on every reachable world, whatever the order of inputs', () => {
    const begin: World = {
      state: 'IDLE',
      process: 'none',
      timer: false,
      lease: 'held',
      stopWanted: false,
      shown: 'IDLE',
    }
    const key = (world: World) => JSON.stringify(world)
    const seen = new Map([[key(begin), 'begin']])
    const queue: World[] = [begin]
    const states = new Set<LifecycleState>()
    let steps = 0
    for (let world = queue.shift(); world; world = queue.shift()) {
      states.add(world.state)
      const path = seen.get(key(world))!
      for (const input of lifecycleInputs) {
        if (!possible(world, input)) continue
        const through = `${path} → ${input}`
        const next = step(world, input, through)
        invariants(next, through)
        steps++
        if (seen.has(key(next))) continue
        seen.set(key(next), through)
        queue.push(next)
      }
    }
    expect(states.size).toBe(lifecycleStates.length)
    expect(steps).toBeGreaterThan(100)
  })

  test('a way out: the end of the process settles or restarts, and stop ends a restart', () => {
    for (const state of liveStates) {
      for (const input of ENDS) {
        const { to } = lifecycle[state][input]
        expect(settledStates.has(to) || to === 'RESTARTING', `${state} ${input}`).toBe(true)
      }
    }
    expect(lifecycle.RESTARTING.stop.to).toBe('STOPPED')
  })

  test('hand-over shows nothing: the next runner finds the job as it was', () => {
    for (const state of lifecycleStates) {
      expect(lifecycle[state].handOver.effects, state).not.toContain('report')
    }
    for (const input of ['stopped', 'canceled', 'failedRetryable'] as const) {
      expect(lifecycle.HANDING_OVER[input].effects).toEqual(['releaseLease'])
    }
  })

  test('a lost lease is silent for ever', () => {
    for (const input of lifecycleInputs) expect(lifecycle.LOST[input]).toEqual({ to: 'LOST', effects: [] })
  })
})
