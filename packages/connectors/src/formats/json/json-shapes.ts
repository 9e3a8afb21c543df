import { compileShape, type GeneralReader, type LineBytes, type LineReader } from './compile-shape.ts'
import type { JsonField } from './json-fields.ts'
import type { JsonObject } from './json-object.ts'
import { JsonScanner } from './json-scanner.ts'
import { type JsonShape, shapeOf } from './json-shape.ts'

/** Lines of as many shapes are read by code of their own; of others, one at a time takes the place of the oldest. */
const MOST_SHAPES = 16
const LINES_PER_REPLACEMENT = 256
/** How many lines of a shape are read to their end before what nobody wants of them is jumped over. */
const TRUSTED_AFTER = 10_000

interface KnownShape {
  readonly shape: JsonShape
  read: LineReader
  lines: number
}

/**
 * The shapes in which lines have come so far, the latest first. Once a shape has held for thousands of lines, its lines
 * are read only up to the last field that is wanted, and then on from the next line: what is wrong behind that field is
 * no longer found, unless the line ends otherwise.
 */
export class JsonShapes {
  readonly #root: JsonObject
  readonly #fields: readonly JsonField[]
  readonly #mayMiss: (field: JsonField) => boolean
  readonly #general: GeneralReader
  readonly #scanner = new JsonScanner()
  readonly #shapes: KnownShape[] = []
  #unknown = 0

  constructor(
    root: JsonObject,
    fields: readonly JsonField[],
    mayMiss: (field: JsonField) => boolean,
    general: GeneralReader,
  ) {
    this.#root = root
    this.#fields = fields
    this.#mayMiss = mayMiss
    this.#general = general
  }

  /** What the next lines are read from. */
  open({ bytes, end }: LineBytes): void {
    this.#scanner.open(bytes, 0, end)
  }

  /** As `LineReader`, by whichever shape fits. */
  read(from: LineBytes, at: number, row: number): number {
    const shapes = this.#shapes
    for (let i = 0; i < shapes.length; i++) {
      const known = shapes[i]!
      const next = known.read(from, at, row)
      if (next < 0) continue
      if (i > 0) {
        shapes.splice(i, 1)
        shapes.unshift(known)
      }
      if (++known.lines === TRUSTED_AFTER)
        known.read = compileShape(known.shape, this.#scanner, this.#general, true)
      return next
    }
    return -1
  }

  /** The line was of none of the shapes, is well-formed and fits. */
  learn(bytes: Uint8Array, start: number, end: number): void {
    const full = this.#shapes.length >= MOST_SHAPES
    if (full && ++this.#unknown % LINES_PER_REPLACEMENT !== 0) return
    const scanner = new JsonScanner()
    scanner.open(bytes, start, end)
    const shape = shapeOf(scanner, this.#root, this.#fields, this.#mayMiss)
    if (shape === null) return
    if (full) this.#shapes.pop()
    const read = compileShape(shape, this.#scanner, this.#general, false)
    this.#shapes.unshift({ shape, read, lines: 0 })
  }
}
