import { type LogicalType, MAX_LENGTH } from '../../../types/logical-type.ts'
import { characterLength, cut } from '../string-evaluators.ts'

/** Text cut to the type's length; CHAR also padded with blanks. */
export function fitText(type: LogicalType): (text: string) => string {
  if (!('length' in type) || type.length === MAX_LENGTH) return (text) => text
  const { length, root } = type
  return (text) => {
    const size = characterLength(text)
    if (size > length) return cut(text, 0, length)
    return root === 'CHAR' && size < length ? text + ' '.repeat(length - size) : text
  }
}

/** Bytes cut to the type's length; BINARY also padded with zeros. */
export function fitBytes(type: LogicalType): (bytes: Uint8Array) => Uint8Array {
  if (!('length' in type)) return (bytes) => bytes
  const { length, root } = type
  return (bytes) => {
    if (bytes.length >= length || root !== 'BINARY')
      return bytes.length <= length ? bytes : bytes.slice(0, length)
    const padded = new Uint8Array(length)
    padded.set(bytes)
    return padded
  }
}
