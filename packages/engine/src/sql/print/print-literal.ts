import type { Expression } from '../ast/query-nodes.ts'
import { printString } from './print-name.ts'
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
      return node.name
    case 'default':
      return 'DEFAULT'
  }
}

export function printInterval(node: Extract<Expression, { kind: 'interval-literal' }>): string {
  return `INTERVAL ${node.negative ? '-' : ''}${printString(node.value)} ${printQualifier(node)}`
}
