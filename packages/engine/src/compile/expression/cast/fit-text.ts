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
