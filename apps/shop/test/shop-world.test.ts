import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newWorld, nextChange, type WorldState } from '../src/shop-world.ts'

function run(state: WorldState, steps: number) {
  return Array.from({ length: steps }, (_, index) => nextChange(state, 1000 * index))
}

describe('the shop', () => {
  it('makes the same changes for the same seed, however often its state was stored and read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 400 }), (seed, cut) => {
        const straight = run(newWorld(seed), 400)
        const first = newWorld(seed)
        const before = run(first, cut)
        const resumed = JSON.parse(JSON.stringify(first)) as WorldState
        const after = Array.from({ length: 400 - cut }, (_, index) =>
          nextChange(resumed, 1000 * (cut + index)),
        )
        expect([...before, ...after]).toEqual(straight)
      }),
      { numRuns: 30 },
    )
  })

  it('pays before it ships, and never touches an order again that is closed', () => {
    const closed = new Set<number>()
    const paid = new Map<number, number>()
    for (const change of run(newWorld(7), 20_000)) {
      if (change.kind === 'payment') paid.set(change.orderId, change.id)
      if (change.kind !== 'order-status' && change.kind !== 'order-removed') continue
      expect(closed.has(change.id)).toBe(false)
      if (change.kind === 'order-status' && change.status === 'SHIPPED')
        expect(paid.has(change.id)).toBe(true)
      if (change.kind === 'order-removed' || ['DELIVERED', 'CANCELLED', 'REFUNDED'].includes(change.status))
        closed.add(change.id)
    }
    expect(closed.size).toBeGreaterThan(1000)
  })
})
