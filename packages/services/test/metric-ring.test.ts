import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MetricRing } from '../src/figures/metric-ring.ts'

const graph = {
  nodes: [
    { id: 0, uid: 'a', kind: 'source' as const, name: 's', description: '', parallelism: 1 },
    { id: 1, uid: 'b', kind: 'sink' as const, name: 't', description: '', parallelism: 1 },
  ],
  edges: [],
}
const node = (nodeId: number, recordsIn: number, recordsOut: number) => ({
  nodeId,
  recordsIn,
  recordsOut,
  bytesIn: 0,
  bytesOut: 0,
  badRecords: 0,
  lateRecords: 0,
  pendingRecords: nodeId === 0 ? 7 : null,
  watermark: nodeId === 1 ? 5000 : null,
  busy: 0.5,
  backPressured: 0,
  idle: 0.5,
  stateBytes: 10,
  stateEntries: 1,
})
const sample = (at: number, read: number, written: number) => ({
  at,
  nodes: [node(0, 0, read), node(1, written, 0)],
  rssBytes: 100,
})
const ringOf = (...samples: ReturnType<typeof sample>[]) => {
  const ring = new MetricRing()
  ring.setGraph(graph)
  for (const one of samples) ring.push(one)
  return ring
}

test('a steady flow has its rate, whatever the spacing of the samples', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.array(fc.integer({ min: 100, max: 9000 }), { minLength: 1, maxLength: 400 }),
      (perSecond, steps) => {
        let at = 1_000_000
        const ring = ringOf(sample(at, 0, 0))
        for (const step of steps) {
          at += step
          const total = ((at - 1_000_000) / 1000) * perSecond
          ring.push(sample(at, total, total * 2))
        }
        const figures = ring.figures(at)!
        expect(figures.recordsInPerSecond).toBeCloseTo(perSecond, 3)
        expect(figures.recordsOutPerSecond).toBeCloseTo(perSecond * 2, 3)
        expect(ring.history().at.length).toBe(Math.min(300, steps.length + 1))
      },
    ),
  )
})

test('a restart makes no negative rate, and no figure from before it', () => {
  const ring = ringOf(
    sample(0, 1000, 1000),
    sample(2000, 2000, 2000),
    sample(4000, 50, 50),
    sample(6000, 150, 150),
  )
  expect(ring.figures(6000)?.recordsInPerSecond).toBe(50)
  expect(ring.history().recordsIn).toEqual([null, 500, null, 50])
})

test('a long silence is a gap in the history and no rate across it', () => {
  const ring = ringOf(sample(0, 0, 0), sample(2000, 20, 20), sample(60_000, 30, 30), sample(62_000, 40, 40))
  expect(ring.history().recordsIn).toEqual([null, 10, null, null, 5])
  expect(ring.figures(62_000)?.recordsInPerSecond).toBe(5)
})

test('old figures say nothing about now; older samples are refused', () => {
  const ring = ringOf(sample(0, 0, 0), sample(2000, 20, 20))
  expect(ring.figures(2000)).toMatchObject({ pendingRecords: 7, watermark: 5000, rssBytes: 100 })
  expect(ring.figures(60_000)).toBeNull()
  expect(ring.push(sample(2000, 30, 30))).toBe(false)
})
