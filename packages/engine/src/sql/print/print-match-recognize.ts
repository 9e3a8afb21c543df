import type { Pattern, PatternQuantified } from '../ast/pattern-nodes.ts'
import type { Expression, MatchRecognize, MatchSkip } from '../ast/query-nodes.ts'
import { type PrintQuery, printExpression, printOrderBy } from './print-expression.ts'
import { printInterval } from './print-literal.ts'
import { printIdentifier } from './print-name.ts'

/** The clause alone, without what it reads. */
export function printMatchRecognize(node: MatchRecognize, printQuery: PrintQuery): string {
  const print = (child: Expression) => printExpression(child, printQuery)
  const parts: string[] = []
  if (node.partitionBy.length > 0) parts.push(`PARTITION BY ${node.partitionBy.map(print).join(', ')}`)
  if (node.orderBy.length > 0) parts.push(`ORDER BY ${printOrderBy(node.orderBy, printQuery)}`)
  if (node.measures.length > 0) {
    const measures = node.measures.map(
      ({ expression, name }) => `${print(expression)} AS ${printIdentifier(name)}`,
    )
    parts.push(`MEASURES ${measures.join(', ')}`)
  }
  if (node.rowsPerMatch) parts.push(node.rowsPerMatch === 'ONE' ? 'ONE ROW PER MATCH' : 'ALL ROWS PER MATCH')
  if (node.skip) parts.push(printSkip(node.skip))
  const start = node.fromStart ? '^ ' : ''
  parts.push(`PATTERN (${start}${printPattern(node.pattern)}${node.toEnd ? ' $' : ''})`)
  if (node.within) parts.push(`WITHIN ${printInterval(node.within)}`)
  if (node.subsets.length > 0) {
    const subsets = node.subsets.map(
      ({ name, members }) => `${printIdentifier(name)} = (${members.map(print).join(', ')})`,
    )
    parts.push(`SUBSET ${subsets.join(', ')}`)
  }
  const definitions = node.definitions.map(
    ({ variable, condition }) => `${printIdentifier(variable)} AS ${print(condition)}`,
  )
  parts.push(`DEFINE ${definitions.join(', ')}`)
  return `MATCH_RECOGNIZE (${parts.join(' ')})`
}

function printSkip({ to, variable }: MatchSkip): string {
  if (to === 'PAST LAST ROW') return 'AFTER MATCH SKIP PAST LAST ROW'
  return `AFTER MATCH SKIP TO ${to}${variable ? ` ${printIdentifier(variable)}` : ''}`
}

function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'pattern-variable':
      return printIdentifier(pattern.name)
    case 'pattern-sequence':
      return pattern.parts.map(printPart).join(' ')
    case 'pattern-alternation':
      return pattern.parts.map(printAlternative).join(' | ')
    case 'pattern-permute':
      return `PERMUTE(${pattern.parts.map(printPattern).join(', ')})`
    case 'pattern-exclusion':
      return `{- ${printPattern(pattern.pattern)} -}`
    case 'pattern-quantified': {
      const isSimple = pattern.pattern.kind !== 'pattern-quantified'
      const inner = isSimple ? printPart(pattern.pattern) : `(${printPattern(pattern.pattern)})`
      return `${inner}${printBounds(pattern)}${pattern.reluctant ? '?' : ''}`
    }
  }
}

/** A part of a sequence. */
function printPart(pattern: Pattern): string {
  const needs = pattern.kind === 'pattern-sequence' || pattern.kind === 'pattern-alternation'
  return needs ? `(${printPattern(pattern)})` : printPattern(pattern)
}

function printAlternative(pattern: Pattern): string {
  return pattern.kind === 'pattern-alternation' ? `(${printPattern(pattern)})` : printPattern(pattern)
}

function printBounds({ least, most }: PatternQuantified): string {
  if (most === null) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`
  if (least === 0 && most === 1) return '?'
  return least === most ? `{${least}}` : `{${least ?? ''},${most}}`
}
