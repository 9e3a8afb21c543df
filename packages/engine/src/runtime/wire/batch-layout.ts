import type { Physical } from '../../types/column.ts'

/**
 * A batch as bytes: a header of 32-bit words, then parts, each beginning at a multiple of 8 bytes, so that the columns
 * of the receiver are views of the bytes that came. Words: rows, columns, 1 if there are kinds, 0; then four a column:
 * physical, flags, entries of the dictionary, bytes of the dictionary or of nested values. Parts: kinds; per column
 * its validity, its values, then nanoseconds, or a dictionary's starts, ends and bytes. In the machine's byte order: both
 * ends are in one process.
 */
export const HEADER_WORDS = 4
export const COLUMN_WORDS = 4

export const HAS_VALIDITY = 1
export const HAS_NANOS = 2

const physicals: readonly Physical[] = ['bool', 'i32', 'i64', 'i128', 'f32', 'f64', 'ts', 'dict', 'any']
const codes = new Map(physicals.map((physical, code) => [physical, code]))

export const codeOf = (physical: Physical): number => codes.get(physical)!
export const physicalAt = (code: number): Physical => physicals[code]!

export const align = (bytes: number): number => (bytes + 7) & ~7
