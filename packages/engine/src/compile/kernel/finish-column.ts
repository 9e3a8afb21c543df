import { unreachable } from '@millrace/kernel'
import type { Column, Physical, Validity } from '../../types/column.ts'
import { Dictionary } from '../../types/dictionary.ts'
import type { LogicalType } from '../../types/logical-type.ts'

/** A column as a loop left it: arrays of the batch's length, validity, and dictionary entries or nanos. */
export type RawColumn = readonly [values: unknown, validity: Validity, extra: unknown]

interface Sliceable<T> {
  readonly length: number
  slice(from: number, to: number): T
}

function trim<T extends Sliceable<T>>(array: T, length: number): T {
  return array.length === length ? array : array.slice(0, length)
}

/** The first `count` rows as a column. */
export function finishColumn(physical: Physical, type: LogicalType, raw: RawColumn, count: number): Column {
  const [values, bits, extra] = raw
  const validity = bits && trim(bits, (count + 7) >> 3)
  switch (physical) {
    case 'bool':
      return { physical, values: trim(values as Uint8Array, count), validity }
    case 'i32':
      return { physical, values: trim(values as Int32Array, count), validity }
    case 'i64':
      return { physical, values: trim(values as BigInt64Array, count), validity }
    case 'i128':
      return { physical, values: trim(values as BigInt64Array, 2 * count), validity }
    case 'f32':
      return { physical, values: trim(values as Float32Array, count), validity }
    case 'f64':
      return { physical, values: trim(values as Float64Array, count), validity }
    case 'ts': {
      const nanos = extra && trim(extra as Int32Array, count)
      return {
        physical,
        values: trim(values as Float64Array, count),
        nanos: nanos as Int32Array | null,
        validity,
      }
    }
    case 'dict':
      return {
        physical,
        values: trim(values as Int32Array, count),
        dictionary: dictionaryOf(type, extra),
        validity,
      }
    case 'any':
      return { physical, values: values as readonly unknown[], validity }
    default:
      return unreachable(physical)
  }
}

/** Codes under nulls are 0, so there is always an entry 0. */
function dictionaryOf(type: LogicalType, entries: unknown): Dictionary {
  if (type.root === 'BINARY' || type.root === 'VARBINARY') {
    const bytes = entries as Uint8Array[]
    return Dictionary.ofByteArrays(bytes.length === 0 ? [new Uint8Array(0)] : bytes)
  }
  const texts = entries as string[]
  return Dictionary.ofStrings(texts.length === 0 ? [''] : texts)
}
