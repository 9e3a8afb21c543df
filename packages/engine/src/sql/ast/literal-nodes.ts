import type { NodeBase } from './name-nodes.ts'

export interface NumberLiteral extends NodeBase {
  readonly kind: 'number-literal'
  readonly text: string
}
export interface StringLiteral extends NodeBase {
  readonly kind: 'string-literal'
  readonly value: string
}
/** `X'0AFF'`: the digits, upper case. */
export interface BytesLiteral extends NodeBase {
  readonly kind: 'bytes-literal'
  readonly digits: string
}
/** `value` null is UNKNOWN. */
export interface BooleanLiteral extends NodeBase {
  readonly kind: 'boolean-literal'
  readonly value: boolean | null
}
export interface NullLiteral extends NodeBase {
  readonly kind: 'null-literal'
}
export interface DateTimeLiteral extends NodeBase {
  readonly kind: 'datetime-literal'
  readonly type: 'DATE' | 'TIME' | 'TIMESTAMP' | 'TIMESTAMP_LTZ' | 'DATETIME'
  readonly value: string
}
/** `INTERVAL -'1 2' DAY(2) TO SECOND(3)`. */
export interface IntervalLiteral extends NodeBase {
  readonly kind: 'interval-literal'
  readonly negative: boolean
  readonly value: string
  readonly from: string
  readonly to: string | null
  readonly precision: number | null
  readonly fraction: number | null
}
/** A word that only the function around it understands: a time unit, BOTH, ERROR. */
export interface SymbolNode extends NodeBase {
  readonly kind: 'symbol'
  readonly name: string
}
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '||'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'AND'
  | 'OR'
  | 'OVERLAPS'
  | 'CONTAINS'
  | 'EQUALS'
  | 'PRECEDES'
  | 'SUCCEEDS'
  | 'IMMEDIATELY PRECEDES'
  | 'IMMEDIATELY SUCCEEDS'
  | 'MEMBER OF'
  | 'SUBMULTISET OF'
  | 'NOT SUBMULTISET OF'
  | 'MULTISET UNION'
  | 'MULTISET UNION DISTINCT'
  | 'MULTISET INTERSECT'
  | 'MULTISET INTERSECT DISTINCT'
  | 'MULTISET EXCEPT'
  | 'MULTISET EXCEPT DISTINCT'
