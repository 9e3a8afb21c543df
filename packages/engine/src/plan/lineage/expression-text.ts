import { typeToString, withNullable } from '../../types/logical-type.ts'
import type { BoundExpression, CallExpression, LiteralExpression } from '../bound-expression.ts'
import { describeValue } from '../explain/describe-expression.ts'

/** Text of a part of an expression; `compound` when it needs parentheses inside another. */
export interface Text {
  readonly text: string
  readonly compound: boolean
}

/** Text that outgrows this is cut: views that use a column twice double it. */
const MOST = 400
const INFIX = new Set(['+', '-', '*', '/', '%', '=', '<>', '<', '<=', '>', '>=', 'AND', 'OR', '||', 'LIKE'])
const POSTFIX = /^IS_(NOT_)?(NULL|TRUE|FALSE|UNKNOWN)$/

export const plain = (text: string): Text => ({ text: cut(text), compound: false })
const compound = (text: string): Text => ({ text: cut(text), compound: true })

function cut(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`
}

/** An expression as a person would write it, with the columns as `column` names them. */
export function expressionText(expression: BoundExpression, column: (index: number) => Text): Text {
  switch (expression.kind) {
    case 'column':
      return column(expression.index)
    case 'literal':
      return plain(literalText(expression))
    case 'call':
      return callText(
        expression,
        expression.args.map((arg) => expressionText(arg, column)),
      )
  }
}

const UNITS = [
  [86_400_000, 'DAY'],
  [3_600_000, 'HOUR'],
  [60_000, 'MINUTE'],
  [1000, 'SECOND'],
] as const

/** As SQL has it: intervals with the largest unit that fits. */
function literalText({ value, type }: LiteralExpression): string {
  if (typeof value === 'number' && type.root === 'INTERVAL_YEAR_MONTH') {
    return value % 12 === 0 ? `INTERVAL '${value / 12}' YEAR` : `INTERVAL '${value}' MONTH`
  }
  if (typeof value === 'number' && type.root === 'INTERVAL_DAY_TIME') {
    const [ms, unit] = UNITS.find(([size]) => value % size === 0) ?? [1000, 'SECOND']
    return `INTERVAL '${value / ms}' ${unit}`
  }
  return describeValue(value, type)
}

function callText({ name, type }: CallExpression, args: readonly Text[]): Text {
  const inner = args.map((arg) => (arg.compound ? `(${arg.text})` : arg.text))
  const bare = args.map(({ text }) => text)
  if (INFIX.has(name) && args.length > 1) return compound(inner.join(` ${name} `))
  if (POSTFIX.test(name)) return compound(`${inner[0]} ${name.replaceAll('_', ' ')}`)
  switch (name) {
    case 'CAST':
    case 'TRY_CAST':
      return plain(`${name}(${bare[0]} AS ${typeToString(withNullable(type, true))})`)
    case 'NOT':
      return compound(`NOT ${inner[0]}`)
    case 'NEGATE':
      return compound(`-${inner[0]}`)
    case 'IN':
      return compound(`${inner[0]} IN (${bare.slice(1).join(', ')})`)
    case 'BETWEEN':
      return compound(`${inner[0]} BETWEEN ${inner[1]} AND ${inner[2]}`)
    case 'CASE':
      return plain(caseText(bare))
    default:
      return plain(`${name}(${bare.join(', ')})`)
  }
}

function caseText(args: readonly string[]): string {
  const branches: string[] = []
  for (let i = 0; i + 1 < args.length; i += 2) branches.push(`WHEN ${args[i]} THEN ${args[i + 1]}`)
  const otherwise = args.length % 2 === 1 ? ` ELSE ${args.at(-1)}` : ''
  return `CASE ${branches.join(' ')}${otherwise} END`
}
