import type { FunctionCall } from '../ast/query-nodes.ts'
import { reservedFunctions, reservedWords } from '../reserved-words.ts'
import { printIdentifier } from './print-name.ts'

/** The name of a call, in backticks where without them another syntax would be read. */
export function printFunctionName(node: FunctionCall): string {
  const { parts } = node.name
  if (parts.length > 1) return parts.map(printIdentifier).join('.')
  const word = parts[0]!.name.toUpperCase()
  if (node.syntax === 'words') return parts[0]!.name
  const isPlainWord = /^[A-Z_][A-Z0-9_]*$/.test(word)
  const mayBeBare = reservedFunctions.has(word) || !reservedWords.has(word) || word === 'ARRAY'
  const isRead = isPlainWord && mayBeBare && isReadBack(word, node)
  return isRead ? parts[0]!.name : `\`${parts[0]!.name.replaceAll('`', '``')}\``
}

/** How many plain arguments functions take that have a syntax of their own. */
const PLAIN: Readonly<Record<string, readonly [least: number, most: number]>> = {
  EXTRACT: [-1, -1],
  TRIM: [-1, -1],
  POSITION: [-1, -1],
  OVERLAY: [-1, -1],
  JSON_OBJECT: [-1, -1],
  JSON_ARRAY: [-1, -1],
  JSON_OBJECTAGG: [-1, -1],
  JSON_ARRAYAGG: [-1, -1],
  JSON_VALUE: [2, 2],
  JSON_QUERY: [2, 2],
  JSON_EXISTS: [2, 2],
  FLOOR: [1, 1],
  CEIL: [1, 1],
  CEILING: [1, 1],
  SUBSTRING: [2, 3],
  CONVERT: [1, 9],
  TRANSLATE: [1, 9],
  TUMBLE: [1, 9],
  HOP: [1, 9],
  SESSION: [1, 9],
  CLASSIFIER: [0, 0],
  MATCH_NUMBER: [0, 0],
  ARRAY_AGG: [1, 9],
}
/** Functions of which an argument is a unit of time. */
const UNITS = /^TIMESTAMP(?:ADD|DIFF)$|_(?:DIFF|TRUNC)$/
const WITH_NUMBER = new Set(['FIRST', 'LAST', 'PREV', 'NEXT', 'PERCENTILE_CONT', 'PERCENTILE_DISC'])

function isReadBack(word: string, node: FunctionCall): boolean {
  if (node.syntax === 'star') return !(word in PLAIN) && !WITH_NUMBER.has(word) && !UNITS.test(word)
  return node.syntax !== 'plain' || readsAsPlain(word, node)
}

function readsAsPlain(word: string, node: FunctionCall): boolean {
  const { arguments: args } = node
  const hasSuffix = node.nulls !== null || node.filter !== null || node.withinDistinct.length > 0
  if (args.some(({ kind }) => kind === 'symbol')) return true
  if (WITH_NUMBER.has(word)) return args.length === 1 || (args.length === 2 && isNumber(args[1]!))
  if (UNITS.test(word)) return false
  const range = PLAIN[word]
  if (!range) return true
  const isBare = args.every(({ kind }) => kind !== 'named-argument' && kind !== 'default')
  if (word === 'ARRAY_AGG') return args.length > 0
  const isOwn = isBare && !node.distinct && !hasSuffix && node.orderBy.length === 0
  return isOwn && args.length >= range[0] && args.length <= range[1]
}

function isNumber(argument: FunctionCall['arguments'][number]): boolean {
  const number = argument.kind === 'unary' ? argument.operand : argument
  return number.kind === 'number-literal'
}
