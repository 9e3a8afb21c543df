import { describe, expect, it } from 'vitest'
import { formatAge, formatBytes, formatCount, formatDuration, formatRate } from '../src/figures.ts'

describe('figures', () => {
  it('stand in full below ten thousand, then with one decimal and a scale', () => {
    expect(formatCount(9999, 'en')).toBe('9,999')
    expect(formatCount(22_412, 'en')).toBe('22.4 k')
    expect(formatCount(3_118_442, 'en')).toBe('3.1 M')
    expect(formatRate(0.4, 'en')).toBe('0.4/s')
    expect(formatBytes(598e6, 'en')).toBe('598 MB')
  })
  it('say lengths of time in two units at most', () => {
    expect(formatDuration(340, 'en')).toBe('340 ms')
    expect(formatDuration(2400, 'en')).toBe('2.4 s')
    expect(formatDuration(3 * 3600e3 + 13 * 60e3, 'en')).toBe('3 h 13 min')
    expect(formatDuration(60e3, 'zh-CN')).toBe('1 分')
  })
  it('say ages in one unit and never in the future', () => {
    expect(formatAge(28_000, 'en')).toBe('28 s ago')
    expect(formatAge(-500, 'en')).toBe('0 s ago')
    expect(formatAge(65_000, 'zh-CN')).toBe('1 分前')
  })
})
