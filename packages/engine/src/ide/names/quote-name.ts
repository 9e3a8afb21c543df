import { reservedWords } from '../../sql/reserved-words.ts'

/** A name as it must be written: in backticks when it is no plain word or a reserved one. */
export function quoteName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name) && !reservedWords.has(name.toUpperCase())
  return isPlain ? name : `\`${name.replaceAll('`', '``')}\``
}
