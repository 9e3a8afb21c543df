import type { Identifier, NamePath, OptionNode } from '../ast/name-nodes.ts'
import { reservedWords } from '../reserved-words.ts'
import { WORD_PATTERN } from '../word-pattern.ts'

const PLAIN = new RegExp(`^${WORD_PATTERN}$`)

/** A name, in backticks where it would not be read as one. */
export function printIdentifier({ name }: Identifier): string {
  const isPlain = PLAIN.test(name) && name !== '$' && !reservedWords.has(name.toUpperCase())
  return isPlain && !/^x$/i.test(name) ? name : `\`${name.replaceAll('`', '``')}\``
}

export function printPath(path: NamePath): string {
  return path.parts.map(printIdentifier).join('.')
}

export function printString(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

export function printOption({ key, value }: OptionNode): string {
  return `${printString(key.value)} = ${printString(value.value)}`
}

export function printNames(names: readonly Identifier[]): string {
  return `(${names.map(printIdentifier).join(', ')})`
}

/** `('k' = 'v', …)`. */
export function printOptionList(options: readonly OptionNode[]): string {
  return `(${options.map(printOption).join(', ')})`
}

/** ` WITH (…)`, or nothing. */
export function printWith(options: readonly OptionNode[]): string {
  return options.length > 0 ? ` WITH ${printOptionList(options)}` : ''
}
