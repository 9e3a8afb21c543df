import type { Expression } from '../ast/query-nodes.ts'
import { printIdentifier, printString } from './print-name.ts'
import { printQualifier } from './print-type.ts'

type Literal = Extract<
  Expression,
  {
    kind:
      | 'number-literal'
      | 'string-literal'
      | 'bytes-literal'
      | 'boolean-literal'
      | 'null-literal'
      | 'datetime-literal'
      | 'interval-literal'
      | 'symbol'
      | 'default'
  }
>

/** What has no parts. */
export function printLiteral(node: Literal): string {
  switch (node.kind) {
    case 'number-literal':
      return node.text
    case 'string-literal':
      return printString(node.value)
    case 'bytes-literal':
      return `X'${node.digits}'`
    case 'boolean-literal':
      return node.value === null ? 'UNKNOWN' : node.value ? 'TRUE' : 'FALSE'
    case 'null-literal':
      return 'NULL'
    case 'datetime-literal': {
      const type = node.type === 'TIMESTAMP_LTZ' ? 'TIMESTAMP WITH LOCAL TIME ZONE' : node.type
      return `${type} ${printString(node.value)}`
    }
    case 'interval-literal':
      return printInterval(node)
    case 'symbol':
      return printSymbol(node)
    case 'default':
      return 'DEFAULT'
  }
}

const WORDS = new Set(
  'YEAR MONTH DAY HOUR MINUTE SECOND BOTH LEADING TRAILING NULL DEFAULT TRUE FALSE UNKNOWN WITHOUT'.split(
    ' ',
  ),
)

/** A word of the grammar as it is; a name that stands for one needs its backticks. */
function printSymbol(node: Extract<Expression, { kind: 'symbol' }>): string {
  const isPhrase = /^(?:WITH|EMPTY) |^WEEK\(/.test(node.name)
  return isPhrase || WORDS.has(node.name) ? node.name : printIdentifier({ ...node, kind: 'identifier' })
}

export function printInterval(node: Extract<Expression, { kind: 'interval-literal' }>): string {
  return `INTERVAL ${node.negative ? '-' : ''}${printString(node.value)} ${printQualifier(node)}`
}
