import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeZone } from '../../src/types/time-zone.ts'

describe('time zones', () => {
  test('unknown ids give null', () => {
    expect(timeZone('Mars/Olympus')).toBeNull()
    expect(timeZone('GMT+99:00')).toBeNull()
  })

  test.each([
    ['UTC', 0],
    ['GMT+08:00', 8],
    ['-03:30', -3.5],
    ['Asia/Shanghai', 8],
    ['America/New_York', -5],
  ])('%s is %s hours ahead in January 2024', (id, hours) => {
    expect(timeZone(id)!.offsetAt(Date.UTC(2024, 0, 15))).toBe(hours * 3_600_000)
  })

  test('a wall clock in the gap of spring moves on; in the overlap of autumn it is the earlier instant', () => {
    const zone = timeZone('America/New_York')!
    expect(zone.toInstant(Date.UTC(2024, 2, 10, 2, 30))).toBe(Date.UTC(2024, 2, 10, 7, 30))
    expect(zone.toInstant(Date.UTC(2024, 10, 3, 1, 30))).toBe(Date.UTC(2024, 10, 3, 5, 30))
  })

  test('to the wall clock and back is the same instant, or an hour off in an overlap', () => {
    const instants = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) })
    fc.assert(
      fc.property(
        fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Shanghai'),
        instants,
        (id, at) => {
          const zone = timeZone(id)!
          const off = at - zone.toInstant(zone.toLocal(at))
          expect([0, 3_600_000]).toContain(off)
          if (off !== 0) expect(zone.toLocal(at - off)).toBe(zone.toLocal(at))
        },
      ),
    )
  })
})
