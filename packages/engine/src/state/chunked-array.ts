/** Cell `index` is at `index & CHUNK_MASK` of chunk `index >> CHUNK_SHIFT`: for loops that go there themselves. */
export const CHUNK_SHIFT = 16
export const CHUNK_MASK = (1 << CHUNK_SHIFT) - 1

type Typed = Uint8Array | Int32Array | Float64Array | BigInt64Array

/**
 * A growing typed array in chunks of 64 Ki cells: growing never copies what is there, so no pause grows with the state
 * (doubling one big array measured three times slower at millions of cells).
 */
export class ChunkedArray<T extends Typed> {
  readonly chunks: T[] = []
  readonly #type: new (
    length: number,
  ) => T

  constructor(type: new (length: number) => T) {
    this.#type = type
  }

  /** Makes room for cells 0..index. New cells are zero. */
  ensure(index: number): void {
    while (this.chunks.length <= index >> CHUNK_SHIFT) this.chunks.push(new this.#type(1 << CHUNK_SHIFT))
  }

  get(index: number): T[number] {
    return this.chunks[index >> CHUNK_SHIFT]![index & CHUNK_MASK]!
  }

  set(index: number, value: T[number]): void {
    this.chunks[index >> CHUNK_SHIFT]![index & CHUNK_MASK] = value
  }

  get bytes(): number {
    return this.chunks.length === 0 ? 0 : this.chunks.length * this.chunks[0]!.byteLength
  }
}

/** The same for JavaScript values. */
export class ChunkedValues<V> {
  readonly #chunks: (V | undefined)[][] = []

  ensure(index: number): void {
    while (this.#chunks.length <= index >> CHUNK_SHIFT) this.#chunks.push(new Array(1 << CHUNK_SHIFT))
  }

  get(index: number): V | undefined {
    return this.#chunks[index >> CHUNK_SHIFT]![index & CHUNK_MASK]
  }

  set(index: number, value: V | undefined): void {
    this.#chunks[index >> CHUNK_SHIFT]![index & CHUNK_MASK] = value
  }
}
