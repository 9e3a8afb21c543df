import type { JsonField } from './json-fields.ts'
import type { JsonObject } from './json-object.ts'
import type { JsonScanner } from './json-scanner.ts'
import { stringContent } from './json-value.ts'

/**
 * What a line consists of, in order: bytes that are the same in each line of the shape (keys, punctuation, nulls), and
 * values between them.
 */
export type ShapeStep =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'field'; readonly field: JsonField }
  | { readonly kind: 'skip'; readonly what: 'string' | 'number' | 'value' }

export interface JsonShape {
  readonly steps: readonly ShapeStep[]
  /** Fields that lines of the shape leave out, or have as null. */
  readonly nulls: readonly JsonField[]
}

const MOST_STEPS = 1000

/**
 * The shape of a line that is known to be well-formed and to fit; null where a shape would be no help: a field that
 * comes twice, one that must not be missing.
 */
export function shapeOf(
  scanner: JsonScanner,
  root: JsonObject,
  fields: readonly JsonField[],
  mayMiss: (field: JsonField) => boolean,
): JsonShape | null {
  const steps = new ShapeReader(scanner).line(root)
  if (steps === null || steps.length > MOST_STEPS) return null
  const present = steps.flatMap((step) => (step.kind === 'field' ? [step.field] : []))
  const nulls = fields.filter((field) => !present.includes(field))
  const usable = new Set(present).size === present.length && nulls.every(mayMiss)
  return usable ? { steps, nulls } : null
}

class ShapeReader {
  readonly #scanner: JsonScanner
  readonly #steps: ShapeStep[] = []
  /** Where the bytes begin that are not in a step yet. */
  #from: number

  constructor(scanner: JsonScanner) {
    this.#scanner = scanner
    this.#from = scanner.at
  }

  line(root: JsonObject): ShapeStep[] | null {
    this.#scanner.skipSpace()
    if (!this.#object(root)) return null
    this.#scanner.at = this.#scanner.end
    this.#takeBytes()
    return this.#steps
  }

  #object(object: JsonObject): boolean {
    const scanner = this.#scanner
    scanner.at++
    scanner.skipSpace()
    for (let first = true; scanner.bytes[scanner.at] !== 0x7d; first = false) {
      if (!first) {
        scanner.at++
        scanner.skipSpace()
      }
      scanner.skipString()
      const member = object.members.get(stringContent(scanner))
      scanner.skipColon()
      if (!this.#value(member)) return false
      scanner.skipSpace()
    }
    scanner.at++
    return true
  }

  /** False where the value's form may not be counted on. */
  #value(member: JsonField | JsonObject | undefined): boolean {
    const scanner = this.#scanner
    const c = scanner.bytes[scanner.at]!
    // Nulls belong to the shape: they are the same bytes each time.
    if (c === 0x6e) return scanner.skipValue()
    if (member !== undefined && !('cells' in member)) return c === 0x7b && this.#object(member)
    this.#takeBytes()
    const numeric = c === 0x2d || (c >= 0x30 && c <= 0x39)
    if (member !== undefined) this.#steps.push({ kind: 'field', field: member })
    else this.#steps.push({ kind: 'skip', what: c === 0x22 ? 'string' : numeric ? 'number' : 'value' })
    scanner.skipValue()
    this.#from = scanner.at
    return true
  }

  #takeBytes(): void {
    const { bytes, at } = this.#scanner
    if (at > this.#from) this.#steps.push({ kind: 'bytes', bytes: bytes.slice(this.#from, at) })
    this.#from = at
  }
}
