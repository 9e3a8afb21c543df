import type { JsonField } from './json-fields.ts'
import { type JsonScanner, SPECIAL } from './json-scanner.ts'
import type { JsonShape, ShapeStep } from './json-shape.ts'

/** What lines are read from: `end` bounds what may be looked at, `final` says that nothing follows it. */
export interface LineBytes {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly finder: Buffer
  readonly end: number
  readonly final: boolean
}

/** Reads the line at `at` into `row`; gives where the next line begins, or -1 for a line that is otherwise. */
export type LineReader = (from: LineBytes, at: number, row: number) => number

/** Reads a value in any form that fits and is not null; -1 when there is none. */
export type GeneralReader = (field: JsonField, at: number, row: number) => number

/**
 * Code for lines of one shape: bytes that are the same in each line are compared four at a time, values are read in
 * place. With `jumps` what follows the last wanted value is not looked at but for the line's end. Nothing of the data
 * enters the source but numbers: bytes as words, and places in the table of constants.
 */
export function compileShape(
  shape: JsonShape,
  scanner: JsonScanner,
  general: GeneralReader,
  jumps: boolean,
): LineReader {
  return new ShapeCompiler(scanner, general).compile(shape, jumps)
}

class ShapeCompiler {
  readonly #constants: unknown[] = []
  readonly #lines: string[] = []
  readonly #special: string
  readonly #scanner: string
  readonly #general: string

  constructor(scanner: JsonScanner, general: GeneralReader) {
    this.#special = this.#constant(SPECIAL)
    this.#scanner = this.#constant(scanner)
    this.#general = this.#constant(general)
  }

  compile({ steps, nulls }: JsonShape, jumps: boolean): LineReader {
    const lastWanted = steps.findLastIndex(({ kind }) => kind === 'field')
    const last = steps.at(-1)!
    const jumpsHere = jumps && lastWanted < steps.length - 2 && last.kind === 'bytes'
    for (const step of jumpsHere ? steps.slice(0, lastWanted + 1) : steps) this.#step(step)
    if (jumpsHere) this.#jump(last.bytes)
    else this.#lineEnd()
    for (const field of nulls) this.#lines.push(`${this.#constant(field.cells)}.setNull(row);`)
    this.#lines.push('return next;')
    return this.#assemble()
  }

  #assemble(): LineReader {
    const source = `'use strict';
${this.#constants.map((_, index) => `const k${index} = K[${index}];`).join('\n')}
return function (from, at, row) {
const { bytes, view, finder, end, final } = from;
let p = at, q = 0, next = 0, negative = false, value = 0, digit = 0, word = 0, quotes = 0, slashes = 0;
${this.#lines.join('\n')}
}`
    return new Function('K', source)(this.#constants) as LineReader
  }

  #constant(value: unknown): string {
    return `k${this.#constants.push(value) - 1}`
  }

  #step(step: ShapeStep): void {
    if (step.kind === 'bytes') {
      this.#lines.push(`if (p + ${step.bytes.length} > end${differs(step.bytes, 'p')}) return -1;`)
      this.#lines.push(`p += ${step.bytes.length};`)
    } else if (step.kind === 'field') this.#field(step.field)
    else if (step.what === 'string') {
      this.#lines.push(`${this.#string()} p = q + 1;`)
    } else {
      const skip = step.what === 'number' ? 'skipNumber()' : 'skipValue(1)'
      this.#byScanner(`${this.#scanner}.${skip}`)
    }
  }

  #field(field: JsonField): void {
    const { type, quick, bounds } = field
    const cells = this.#constant(field.cells)
    if (bounds !== null) this.#integer(cells, bounds)
    else if (type.root === 'CHAR' || type.root === 'VARCHAR') this.#text(field, cells)
    else {
      if (quick === null) this.#lines.push(this.#byGeneral(field))
      else {
        this.#lines.push(`${this.#scanner}.at = p;`)
        const read = `${this.#constant(quick)}(${this.#scanner}, row)`
        this.#lines.push(`if (${read}) p = ${this.#scanner}.at; else { ${this.#byGeneral(field)} }`)
      }
    }
  }

  #byGeneral(field: JsonField): string {
    const read = `${this.#general}(${this.#constant(field)}, p, row)`
    return `p = ${read}; if (p < 0) return -1;`
  }

  #byScanner(call: string): void {
    this.#lines.push(`${this.#scanner}.at = p; if (!${call}) return -1; p = ${this.#scanner}.at;`)
  }

  /** Digits into a number that is exact; whatever follows must be in the bytes of the next step. */
  #integer(cells: string, [least, greatest]: readonly [number, number]): void {
    this.#lines.push(`q = p; negative = q < end && bytes[q] === 0x2d; if (negative) q++;
p = q; value = 0;
while (q < end) { digit = bytes[q] - 0x30; if (digit < 0 || digit > 9) break; value = value * 10 + digit; q++; }
if (q === p || q - p > 15 || (q - p > 1 && bytes[p] === 0x30)) return -1;
if (negative) value = 0 - value;
if (value < ${least} || value > ${greatest}) return -1;
${cells}.setNumber(row, value); p = q;`)
  }

  /**
   * From the opening quote at `p` to the closing one at `q`. Four bytes at a time while none of them is a control
   * character, a quote or a backslash (Hacker's Delight, 6-1: a byte below n borrows into its top bit).
   */
  #string(otherwise = 'return -1;'): string {
    return `q = p;
if (p < end && bytes[p] === 0x22) {
q = p + 1;
while (q + 4 <= end) {
word = view.getInt32(q, true); quotes = word ^ 0x22222222; slashes = word ^ 0x5c5c5c5c;
if (((((word - 0x20202020) & ~word) | ((quotes - 0x01010101) & ~quotes) | ((slashes - 0x01010101) & ~slashes)) & 0x80808080) !== 0) break;
q += 4;
}
while (q < end && ${this.#special}[bytes[q]] === 0) q++;
}
if (q === p || q >= end || bytes[q] !== 0x22) { ${otherwise} }`
  }

  #text(field: JsonField, cells: string): void {
    this.#lines.push(`${this.#string(this.#byGeneral(field))}
else { ${cells}.setBytes(row, bytes, p + 1, q); p = q + 1; }`)
  }

  #lineEnd(): void {
    this.#lines.push(`if (p < end) { if (bytes[p] !== 0x0a) return -1; next = p + 1; }
else { if (!final) return -1; next = p; }`)
  }

  /** The last bytes of the line are looked at still: a line that was cut off ends otherwise. */
  #jump(last: Uint8Array): void {
    this.#lines.push(`q = finder.indexOf(0x0a, p);
if (q < 0 || q >= end) return -1;
next = q + 1; q -= ${last.length};
if (q < p${differs(last, 'q')}) return -1;`)
  }
}

/** `|| …` for each word in which the bytes at `at` are not these. */
function differs(expected: Uint8Array, at: string): string {
  const view = new DataView(expected.buffer, expected.byteOffset, expected.length)
  const { length } = expected
  if (length < 4) return Array.from(expected, (byte, i) => ` || bytes[${at} + ${i}] !== ${byte}`).join('')
  const places = Array.from({ length: length >> 2 }, (_, i) => 4 * i)
  if (length % 4 !== 0) places.push(length - 4)
  return places
    .map((place) => ` || view.getInt32(${at} + ${place}, true) !== ${view.getInt32(place, true)}`)
    .join('')
}
