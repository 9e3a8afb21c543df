import { type Evaluator, literalOf } from './evaluator.ts'

const MULTIPLIER = 0x5deece66dn
const MASK = (1n << 48n) - 1n

/** The generator of `java.util.Random`, so that a seed gives the numbers Flink gives. */
class SeededRandom {
  #state: bigint

  constructor(seed: bigint) {
    this.#state = (seed ^ MULTIPLIER) & MASK
  }

  #bits(count: bigint): number {
    this.#state = (this.#state * MULTIPLIER + 0xbn) & MASK
    return Number(BigInt.asIntN(32, this.#state >> (48n - count)))
  }

  double(): number {
    return (this.#bits(26n) * 2 ** 27 + this.#bits(27n)) / 2 ** 53
  }

  below(bound: number): number {
    if ((bound & -bound) === bound) return Math.floor((bound * this.#bits(31n)) / 2 ** 31)
    for (;;) {
      const bits = this.#bits(31n)
      const value = bits % bound
      if (bits - value + (bound - 1) < 2 ** 31) return value
    }
  }
}

interface Random {
  double(): number
  below(bound: number): number
}

const unseeded: Random = { double: Math.random, below: (bound) => Math.floor(Math.random() * bound) }

/** The generator of one call: a constant seed makes one sequence. */
function randomOf(seed: unknown): Random {
  return typeof seed === 'number' || typeof seed === 'bigint' ? new SeededRandom(BigInt(seed)) : unseeded
}

const rand: Evaluator = {
  strict: true,
  deterministic: false,
  bind: (call) => {
    const random = randomOf(literalOf(call, 0))
    return () => random.double()
  },
}

const randInteger: Evaluator = {
  strict: true,
  deterministic: false,
  bind: (call) => {
    const random = randomOf(call.args.length === 2 ? literalOf(call, 0) : undefined)
    return (...args) => random.below(Number(args.at(-1)))
  },
}

const uuid: Evaluator = {
  strict: true,
  deterministic: false,
  bind: () => () => globalThis.crypto.randomUUID(),
}

export const randomEvaluators = { RAND: rand, RAND_INTEGER: randInteger, UUID: uuid }
