/** A small repeatable source of chance (mulberry32, Tommy Ettinger, public domain). Its state is one number. */
export class SeededRandom {
  state: number

  constructor(state: number) {
    this.state = state >>> 0
  }

  /** Evenly in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number in [min, max]. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability
  }
}
