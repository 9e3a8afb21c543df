import { MIN_WATERMARK } from '../dataflow/operator.ts'

interface InputState {
  watermark: number
  idle: boolean
  ended: boolean
}

/**
 * The watermark behind several channels: the minimum over those that are neither idle nor ended, never going back.
 * When the last active one turns idle, the maximum seen is flushed, as Flink's `StatusWatermarkValve` does; ended
 * channels count again only when all have ended.
 */
export class WatermarkCombiner {
  readonly #inputs: InputState[]
  #combined = MIN_WATERMARK

  constructor(inputs: number) {
    this.#inputs = Array.from({ length: inputs }, () => ({
      watermark: MIN_WATERMARK,
      idle: false,
      ended: false,
    }))
  }

  get watermark(): number {
    return this.#combined
  }

  /** True when there is nobody left whose rows could still push the watermark. */
  get idle(): boolean {
    const open = this.#inputs.filter((input) => !input.ended)
    return open.length > 0 && open.every((input) => input.idle)
  }

  /** Each call gives the new combined watermark, or null when it stays. */
  advance(input: number, watermark: number): number | null {
    const state = this.#inputs[input]!
    state.watermark = Math.max(state.watermark, watermark)
    return this.#combine()
  }

  setIdle(input: number, idle: boolean): number | null {
    this.#inputs[input]!.idle = idle
    return this.#combine()
  }

  setEnded(input: number): number | null {
    this.#inputs[input]!.ended = true
    return this.#combine()
  }

  #combine(): number | null {
    const next = this.#candidate()
    if (next <= this.#combined) return null
    this.#combined = next
    return next
  }

  #candidate(): number {
    const open = this.#inputs.filter((input) => !input.ended)
    if (open.length === 0) return Math.min(...this.#inputs.map((input) => input.watermark))
    const active = open.filter((input) => !input.idle)
    if (active.length > 0) return Math.min(...active.map((input) => input.watermark))
    return Math.max(...open.map((input) => input.watermark))
  }
}
